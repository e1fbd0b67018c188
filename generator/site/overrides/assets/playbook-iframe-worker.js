/* Search runs in a worker, and no browser starts one from file://. There, a hidden frame does the worker's work:
   it loads the worker's script, and messages go to and fro as events. */
if (location.protocol === "file:") {
  const load = (frame, address) => new Promise((done, failed) => {
    const script = frame.document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => failed(new Error("cannot load " + address));
    frame.document.body.appendChild(script);
  });
  self.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const element = document.createElement("iframe");
      element.hidden = true;
      document.body.appendChild(element);
      const frame = (this.frame = element.contentWindow);
      frame.document.write("<!doctype html><body></body>");
      frame.document.close();
      frame.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      frame.importScripts = (...scripts) =>
        scripts.reduce((before, script) => before.then(() => load(frame, script)), Promise.resolve());
      this.ready = load(frame, new URL(address, location.href).href);
    }
    postMessage(data) {
      const message = () => this.frame.dispatchEvent(new this.frame.MessageEvent("message", { data }));
      this.ready.then(message);
    }
    terminate() {}
  };
  /* The theme's worker looks for this name; with it, it takes its language files from beside its own script. */
  self.IFrameWorker = self.Worker;
}

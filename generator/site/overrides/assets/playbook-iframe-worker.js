/* Search runs in a worker, and no browser starts one from file://. There, a hidden frame does the worker's work. */
if (location.protocol === "file:") {
  self.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "search";
      document.body.appendChild(frame);
      this.waiting = [];
      const inside = (this.inside = frame.contentWindow);
      const outside = this;
      inside.document.open();
      inside.document.write("<!doctype html><html><body></body></html>");
      inside.document.close();
      inside.postMessage = function (data) {
        const event = new MessageEvent("message", { data });
        outside.dispatchEvent(event);
        if (outside.onmessage) outside.onmessage(event);
      };
      inside.importScripts = function (...urls) {
        return urls.reduce((before, address) => before.then(() => load(inside, address)), Promise.resolve());
      };
      inside.__index = self.__index;
      load(inside, new URL(url, location.href).href).then(() => {
        this.ready = true;
        this.waiting.splice(0).forEach((data) => this.postMessage(data));
      });
    }
    postMessage(data) {
      if (!this.ready) { this.waiting.push(data); return; }
      this.inside.dispatchEvent(new this.inside.MessageEvent("message", { data }));
    }
    terminate() {}
  };
  const load = (inside, address) => new Promise((done, failed) => {
    const script = inside.document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    inside.document.body.appendChild(script);
  });
}

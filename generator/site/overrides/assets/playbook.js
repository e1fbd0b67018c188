/* Material leaves its search dialog without a name; a screen reader would say nothing. */
document.querySelectorAll(".md-search[role=dialog]").forEach(function (dialog) {
  var input = dialog.querySelector("input");
  dialog.setAttribute("aria-label", (input && input.getAttribute("aria-label")) || "Search");
});
/* What is folded on the screen is open on paper, and folded again afterwards. */
var unfolded = [];
addEventListener("beforeprint", function () {
  unfolded = Array.from(document.querySelectorAll("details.pb-letter:not([open]), .pb-fig details:not([open])"));
  unfolded.forEach(function (details) { details.open = true; });
});
addEventListener("afterprint", function () {
  unfolded.forEach(function (details) { details.open = false; });
});
/* A button puts what it carries on the clipboard, and says so. */
document.querySelectorAll(".pb-copy").forEach(function (button) {
  button.addEventListener("click", function () {
    var area = document.createElement("textarea");
    area.value = button.dataset.copy;
    document.body.append(area);
    area.select();
    if (document.execCommand("copy")) button.classList.add("pb-done");
    area.remove();
    button.focus();
  });
});
/* A box that scrolls sideways can be reached and moved by the keyboard. */
addEventListener("load", function () {
  document.querySelectorAll(".pb-table, .pb-pair pre, .md-typeset__scrollwrap").forEach(function (box) {
    new ResizeObserver(function () {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }).observe(box);
  });
});
/* A file is saved under a name that says of which case it is. */
document.querySelectorAll(".pb-files a[download]").forEach(function (link) {
  link.download = link.closest("ul").dataset.name + "-" + link.href.split("/").pop();
});

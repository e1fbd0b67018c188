/* Material leaves its search dialog without a name; a screen reader would say nothing. */
document.querySelectorAll(".md-search[role=dialog]").forEach(function (dialog) {
  var input = dialog.querySelector("input");
  dialog.setAttribute("aria-label", (input && input.getAttribute("aria-label")) || "Search");
});
/* What is folded on the screen is open on paper. */
addEventListener("beforeprint", function () {
  document.querySelectorAll("details.pb-letter, details.pb-data").forEach(function (details) { details.open = true; });
});

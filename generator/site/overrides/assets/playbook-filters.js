/* A list that can be narrowed. What was chosen stands in the address behind #, so that a link keeps it.
   Without this script the list is whole, and the choices are not shown. */
(function () {
  var form = document.querySelector(".pb-filters");
  var selects = Array.from(form.querySelectorAll("select"));
  var rows = Array.from(document.querySelectorAll("[data-provider]"));
  var groups = Array.from(document.querySelectorAll(".pb-group"));
  var said = form.querySelector("output");
  function show() {
    var shown = rows.filter(function (row) {
      row.hidden = selects.some(function (select) {
        return select.value && row.dataset[select.name] !== select.value;
      });
      return !row.hidden;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("[data-provider]:not([hidden])"); });
    said.textContent = said.dataset.said.replace("{shown}", shown.length).replace("{all}", rows.length);
    form.querySelector("button").disabled = shown.length === rows.length;
  }
  function read() {
    var wanted = new URLSearchParams(location.hash.slice(1));
    selects.forEach(function (select) {
      select.value = wanted.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    });
    show();
  }
  function write() {
    var chosen = new URLSearchParams();
    selects.forEach(function (select) { if (select.value) chosen.set(select.name, select.value); });
    history.replaceState(null, "", "#" + chosen);
    show();
  }
  form.hidden = false;
  form.addEventListener("change", write);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(write); });
  addEventListener("hashchange", read);
  read();
})();

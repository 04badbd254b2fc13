// Puts the reader where the mistakes are listed, and from a listed mistake into its field.
(function () {
  "use strict";
  var summary = document.querySelector("[data-focus]");
  if (!summary) {
    return;
  }
  summary.focus();
  summary.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a") : null;
    var field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      (field.closest(".field") || field).scrollIntoView();
    }
  });
})();

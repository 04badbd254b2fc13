// Says how many characters are left, counted as the server counts them: code points after composing.
(function () {
  "use strict";
  function length(text) {
    var composed = text.replace(/\r\n?/g, "\n");
    composed = (composed.normalize ? composed.normalize("NFC") : composed).trim();
    return composed.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "_").length;
  }
  function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }
  Array.prototype.forEach.call(document.querySelectorAll("[data-count]"), function (place) {
    var field = document.getElementById(place.getAttribute("data-count"));
    var limit = Number(place.getAttribute("data-limit"));
    var timer;
    function say() {
      var left = limit - length(field.value);
      place.textContent = place.getAttribute(left < 0 ? "data-over" : "data-left").replace("{0}", grouped(Math.abs(left)));
      place.className = left < 0 ? "field__count field__count--over" : "field__count";
    }
    if (field) {
      say();
      place.hidden = false;
      field.addEventListener("input", function () {
        clearTimeout(timer);
        timer = setTimeout(say, 300);
      });
    }
  });
})();

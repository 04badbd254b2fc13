// Says that the page is old before it is shown, so that nothing moves. Plain ES5: old phones read this too.
(function () {
  "use strict";

  var place = document.querySelector("[data-stale]");
  var built = document.body.getAttribute("data-as-of");
  // The day it is at the commune.
  var today = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  if (place && built && Date.parse(today) - Date.parse(built) >= Number(place.getAttribute("data-stale")) * 86400000) {
    place.textContent = place.getAttribute("data-words");
    place.hidden = false;
  }
})();

// Small helps on pages that work without them. Plain ES5: old phones read this too.
(function () {
  "use strict";

  function each(selector, use) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), use);
  }

  // Keeps a few pages for when there is no network; a release without that takes back what an earlier one kept.
  var workers = navigator.serviceWorker;
  if (workers && workers.getRegistrations && document.body.className === "page" && location.pathname.indexOf("/can-bo") !== 0) {
    var offline = document.body.getAttribute("data-offline");
    if (offline) {
      workers.register(offline).then(null, function () {});
    } else {
      workers.getRegistrations().then(function (all) {
        all.forEach(function (registration) {
          registration.unregister();
        });
      }, function () {});
    }
  }

  // error-summary: puts the reader where the mistakes are listed.
  var summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
  }

  // field: how many characters are left, counted as the server counts them: code points after composing.
  function length(text) {
    var composed = text.replace(/\r\n?/g, "\n");
    composed = (composed.normalize ? composed.normalize("NFC") : composed).trim();
    return composed.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "_").length;
  }

  function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  each("[data-count]", function (place) {
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

  // Forms: says that one is on its way, and keeps a second tap from sending it twice.
  each("form[data-once]", function (form) {
    var button = null;
    var words = "";
    function restore() {
      if (button) {
        button.removeAttribute("aria-disabled");
        button.textContent = words;
        button = null;
      }
    }
    form.addEventListener("submit", function (event) {
      if (button) {
        event.preventDefault();
        return;
      }
      button = event.submitter || form.querySelector("[type=submit]");
      words = button.textContent;
      button.setAttribute("aria-disabled", "true");
      button.textContent = form.getAttribute("data-once") || words;
      // On a lost connection the page stays: after a while the button may be used again.
      setTimeout(restore, 15000);
    });
    // Coming back with the browser's button shows the page as it was left.
    window.addEventListener("pageshow", restore);
  });

  // receipt-panel: copy and print.
  function byHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    document.body.appendChild(area);
    area.select();
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (refused) {
      done = false;
    }
    document.body.removeChild(area);
    return done;
  }

  each("[data-copy]", function (button) {
    var text = button.getAttribute("data-copy");
    var said = button.parentNode.querySelector("[role=status]") || button;
    function say(done) {
      said.textContent = button.getAttribute(done ? "data-done" : "data-failed");
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text).then(function () {
          say(true);
        }, function () {
          say(byHand(text));
        });
      } else {
        say(byHand(text));
        button.focus();
      }
    });
  });

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // share-links: the telephone's own way to share where it has one, else the address is copied; without script it is a plain link.
  each("[data-share]", function (link) {
    var address = link.href;
    var said = link.parentNode.querySelector("[role=status]");
    function say(done) {
      said.textContent = link.getAttribute(done ? "data-done" : "data-failed");
    }
    if (navigator.share) {
      link.textContent = link.getAttribute("data-share-words");
    }
    link.addEventListener("click", function (event) {
      event.preventDefault();
      if (navigator.share) {
        navigator.share({ title: link.getAttribute("data-title"), url: address }).then(null, function () {});
      } else if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(address).then(function () {
          say(true);
        }, function () {
          say(byHand(address));
        });
      } else {
        say(byHand(address));
      }
    });
  });

  // Read aloud: only where a voice speaks Vietnamese; voices may come late.
  each("[data-aloud]", function (button) {
    var speech = window.speechSynthesis;
    var words = button.textContent;
    function voice() {
      return speech.getVoices().filter(function (one) {
        return /^vi\b/i.test(one.lang.replace("_", "-"));
      })[0];
    }
    function offer() {
      button.hidden = !voice();
    }
    function ended() {
      button.textContent = words;
    }
    if (!speech || !window.SpeechSynthesisUtterance) {
      return;
    }
    offer();
    if (speech.addEventListener) {
      speech.addEventListener("voiceschanged", offer);
    }
    button.addEventListener("click", function () {
      if (speech.speaking) {
        speech.cancel();
        ended();
        return;
      }
      var text = document.querySelector("h1").textContent;
      each(".question-body__short, .question-body__answer .rich-text", function (part) {
        text += ". " + part.textContent;
      });
      var spoken = new SpeechSynthesisUtterance(text);
      spoken.lang = "vi-VN";
      spoken.voice = voice();
      spoken.onend = ended;
      spoken.onerror = ended;
      speech.speak(spoken);
      button.textContent = button.getAttribute("data-stop");
    });
  });

  // What is folded on the screen is open on paper.
  var unfolded = [];
  window.addEventListener("beforeprint", function () {
    each(".main details:not([open]):not([data-folded])", function (fold) {
      fold.open = true;
      unfolded.push(fold);
    });
  });
  window.addEventListener("afterprint", function () {
    unfolded.forEach(function (fold) {
      fold.open = false;
    });
    unfolded = [];
  });

  // deadline-bar: days left and late for the day it is at the commune, where the page was made on an earlier day.
  var DAY = 86400000;
  var body = document.body;
  var built = body.getAttribute("data-as-of");
  var today = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  if (!built || today <= built) {
    return;
  }

  function days(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  function set(line, places) {
    Object.keys(places).forEach(function (name) {
      if (line) {
        line.setAttribute(name, String(places[name]));
      }
    });
  }

  // The slip around a bar that has become late says so in its tag too.
  function tellLate(place, words) {
    while (place && !/\b(question-card|undertaking-card|question-body__slip|question-body__promise)\b/.test(place.className)) {
      place = place.parentElement;
    }
    var tag = place && place.querySelector(".status-tag");
    var shape = tag && tag.querySelector("svg");
    if (!shape || /status-tag--late/.test(tag.className)) {
      return;
    }
    var path = document.createElementNS(shape.namespaceURI, "path");
    path.setAttribute("d", "M6 .5 11.5 11H.5z");
    path.setAttribute("fill", "currentColor");
    shape.textContent = "";
    shape.appendChild(path);
    tag.className = "status-tag status-tag--late";
    if (/undertaking-card|__promise/.test(place.className)) {
      tag.lastChild.textContent = " " + body.getAttribute(words);
    }
  }

  function vietnamese(day) {
    return day.slice(8) + "/" + day.slice(5, 7) + "/" + day.slice(0, 4);
  }

  each(".deadline-bar[data-due]", function (bar) {
    var due = bar.getAttribute("data-due");
    var from = bar.getAttribute("data-from");
    var left = days(today, due);
    var waits = /--waiting-for-another-body/.test(bar.className);
    var renewed = bar.getAttribute("data-renewed") || "";
    var told = left < 0 && today <= renewed;
    var key = told ? "data-overdue-renewed" : left < 0 ? "data-overdue" : waits ? "data-waiting" : left === 0 ? "data-today" : "data-left";
    var said = bar.querySelector(".deadline-bar__said");
    said.textContent = body.getAttribute(key).replace("{0}", String(Math.abs(left)));
    // 700 of 1000 is the time allowed, what is over is drawn day for day as long; three dots stand for more.
    var now = Math.max(0, Math.floor(700 * days(from, today) / Math.max(1, days(from, due))));
    var beyond = now > 1000;
    now = Math.min(1000, now);
    set(bar.querySelector(".deadline-bar__gone"), { x2: Math.min(now, 700) });
    set(bar.querySelector(".deadline-bar__over"), { x2: beyond ? 860 : Math.max(now, 700) });
    set(bar.querySelector(".deadline-bar__mark"), { x1: now, x2: now });
    if (left < 0) {
      var end = bar.querySelector(".deadline-bar__end");
      if (!end) {
        end = document.createElement("span");
        end.className = "deadline-bar__end";
        said.parentNode.appendChild(document.createTextNode(" "));
        said.parentNode.appendChild(end);
      }
      end.textContent = body.getAttribute("data-now").replace("{0}", vietnamese(today));
      tellLate(bar.parentElement, told ? "data-late-renewed" : "data-late");
    }
    if (!waits || left < 0) {
      bar.className = "deadline-bar deadline-bar--"
        + (left < 0 ? "overdue" : left <= Number(bar.getAttribute("data-soon")) ? "due-soon" : "on-time")
        + (beyond ? " deadline-bar--beyond" : "");
    }
  });

  each("[data-until]", function (place) {
    var left = days(today, place.getAttribute("data-until"));
    place.textContent = left > 0 ? body.getAttribute("data-left").replace("{0}", String(left)) : left === 0 ? place.getAttribute("data-zero") : "";
  });

  each("[data-as-of-day]", function (place) {
    place.setAttribute("datetime", today);
    place.textContent = vietnamese(today);
  });
})();

// The screen of the hall: each line is kept in the browser until the server has it, and sent once. Plain ES5.
(function () {
  "use strict";

  var TYPE = "application/x-www-form-urlencoded";
  var WAITS = "cho";
  var WRONG = "sai";
  var DIFFERS = "khac";
  var PATIENCE = 15000;
  var FIRST = 1000;
  var LEAST = 10;
  var FIELDS = ["linh-vuc-nhanh", "thon-nhanh", "cau-hoi", "ho-ten", "nhom-nhanh", "loai", "ngay-tiep-nhan",
    "hoi-tiep", "thay-cho", "ma-dong"];
  var STAYS = ["loai", "ngay-tiep-nhan"];

  var form = document.querySelector("form[data-hall]");
  var handed = document.querySelector("form[data-handed]");
  var owner = form || handed;
  if (!owner) {
    return;
  }
  var session = owner.getAttribute("data-hall") || owner.getAttribute("data-handed");
  var account = owner.getAttribute("data-account");

  // What the browser keeps, a key a line: two windows never write over each other's.
  function place(kind, who) {
    return "hoi-truong " + (who || account) + " " + session + " " + kind + " ";
  }

  function all(prefix) {
    var found = [];
    try {
      for (var i = 0; i < localStorage.length; i++) {
        if (localStorage.key(i).indexOf(prefix) === 0) {
          found.push(localStorage.key(i));
        }
      }
    } catch (refused) {
      return [];
    }
    return found;
  }

  function put(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch (full) {
      return false;
    }
  }

  function get(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function drop(key) {
    try {
      localStorage.removeItem(key);
    } catch (refused) {
      // What could not be kept is not there.
    }
  }

  // Slips that were handed out: what their secrets follow from is forgotten here too.
  if (handed) {
    handed.addEventListener("submit", function () {
      var numbers = Array.prototype.map.call(handed.querySelectorAll("[name=so]"), function (field) {
        return field.value;
      });
      all(place("ma")).forEach(function (key) {
        if (numbers.indexOf(get(key)) >= 0) {
          drop(key);
        }
      });
    });
    return;
  }

  var rows = document.querySelector("[data-rows]");
  var part = document.querySelector("[data-waiting-part]");
  var list = document.querySelector("[data-waiting-list]");
  var told = form.querySelector("[data-told]");
  var topic = form.elements["linh-vuc-nhanh"];
  var village = form.elements["thon-nhanh"];
  var text = form.elements["cau-hoi"];
  var token = form.elements["ma-phien"];
  var onWay = false;
  var timer = null;
  var pause = FIRST;
  var lastMark = "";
  var trouble = "";

  function words(name, first, second) {
    return (form.getAttribute("data-" + name) || "").replace("{0}", first).replace("{1}", second);
  }

  function say(sentence) {
    if (told.textContent !== sentence) {
      told.textContent = sentence;
    }
  }

  function newMark() {
    var bytes = new Uint8Array(18);
    var mark = "";
    (window.crypto || window.msCrypto).getRandomValues(bytes);
    for (var i = 0; i < bytes.length; i++) {
      mark += String.fromCharCode(bytes[i]);
    }
    return btoa(mark).replace(/\+/g, "-").replace(/\//g, "_");
  }

  function lines() {
    return all(place("dong")).map(function (key) {
      return JSON.parse(get(key));
    }).filter(Boolean).sort(function (a, b) {
      return a.at - b.at;
    });
  }

  function keep(line) {
    return put(place("dong") + line.mark, JSON.stringify(line));
  }

  function forget(line) {
    drop(place("dong") + line.mark);
  }

  // Chooses as the server does: by key, by name, by the beginnings of its words, by their first letters.
  function fold(words) {
    return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u0110\u0111]/g, "d").toLowerCase()
        .replace(/[^a-z0-9]+/g, " ").trim();
  }

  function choices(name) {
    return Array.prototype.map.call(form.querySelectorAll("[data-choices='" + name + "'] [data-id]"), function (item) {
      var label = item.querySelector("span").textContent;
      return { key: item.getAttribute("data-key"), id: fold(item.getAttribute("data-id")), label: label, folded: fold(label) };
    });
  }

  function meant(name, typed) {
    var folded = fold(typed);
    var parts = folded.split(" ");
    var among = choices(name);
    var ways = [
      function (one) {
        return one.key === folded || one.id === folded;
      },
      function (one) {
        return one.folded === folded;
      },
      function (one) {
        return parts.every(function (word) {
          return one.folded.split(" ").indexOf(word) >= 0;
        });
      },
      function (one) {
        return one.folded.indexOf(folded) === 0;
      },
      function (one) {
        return parts.every(function (word) {
          return one.folded.split(" ").some(function (has) {
            return has.indexOf(word) === 0;
          });
        });
      },
      function (one) {
        var initials = one.folded.split(" ").map(function (word) {
          return word.charAt(0);
        }).join("");
        return folded.length > 1 && initials.slice(-folded.length) === folded;
      }
    ];
    var found = [];
    for (var i = 0; i < ways.length && folded && !found.length; i++) {
      found = among.filter(ways[i]);
    }
    return found;
  }

  // What was answered in the hall: no opinion of its own.
  function isNote(typed) {
    return typed.trim().charAt(0) === "=";
  }

  // What stands wrong in a choice, or nothing.
  function doubt(field) {
    var typed = field.value.trim();
    var found;
    if (!typed || (field === topic && /^[+=]/.test(typed))) {
      return "";
    }
    found = meant(field.name, typed);
    return found.length === 1 ? "" : found.length
      ? words("several", typed, found.map(function (one) {
        return one.label;
      }).join(", "))
      : words("none", typed);
  }

  function showMeant(field) {
    var shown = form.querySelector("[data-meant='" + field.name + "']");
    var typed = field.value.trim();
    var found = typed && typed.charAt(0) !== "!" ? meant(field.name, typed) : [];
    shown.textContent = field === topic && typed.charAt(0) === "+" ? words("goes-on")
      : isNote(typed) ? words("note")
      : found.length > 3 ? "" : found.map(function (one) {
        return one.label;
      }).join(" / ");
  }

  function read() {
    var fields = {};
    FIELDS.forEach(function (name) {
      if (form.elements[name]) {
        fields[name] = form.elements[name].value;
      }
    });
    return fields;
  }

  function fill(fields) {
    FIELDS.forEach(function (name) {
      if (form.elements[name] && fields[name] !== undefined) {
        form.elements[name].value = fields[name];
      }
    });
    showMeant(topic);
    showMeant(village);
  }

  function clear() {
    var fields = {};
    var instead = form.querySelector(".hall-form__instead");
    FIELDS.forEach(function (name) {
      if (STAYS.indexOf(name) < 0) {
        fields[name] = "";
      }
    });
    fields["ma-dong"] = newMark();
    fill(fields);
    drop(place("go"));
    if (instead) {
      instead.parentNode.removeChild(instead);
    }
    // What another address or a mistake has left above the form is over.
    Array.prototype.forEach.call(document.querySelectorAll(".desk-said, .error-summary, .field__error"), function (old) {
      old.parentNode.removeChild(old);
    });
    if (location.search && history.replaceState) {
      history.replaceState(null, "", location.pathname);
    }
    topic.focus();
  }

  function button(label, press) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button button--quiet";
    made.textContent = label;
    made.addEventListener("click", press);
    return made;
  }

  function state(line) {
    return line.state === WAITS ? words("waiting") : words(line.state === WRONG ? "wrong" : "conflict");
  }

  function item(line) {
    var made = document.createElement("li");
    var head = document.createElement("strong");
    made.className = "hall-waiting__line";
    head.textContent = state(line);
    made.appendChild(head);
    made.appendChild(document.createTextNode(": " + (line.fields["cau-hoi"] || line.fields["linh-vuc-nhanh"])));
    if (line.said) {
      var why = document.createElement("p");
      why.textContent = line.said;
      made.appendChild(why);
    }
    if (line.state === DIFFERS) {
      made.appendChild(button(words("apart"), function () {
        forget(line);
        line.mark = newMark();
        line.fields["ma-dong"] = line.mark;
        line.state = WAITS;
        line.said = "";
        keep(line);
        show();
        send();
      }));
    } else {
      made.appendChild(button(words("edit"), function () {
        if (text.value.trim()) {
          say(words("busy"));
          text.focus();
          return;
        }
        forget(line);
        fill(line.fields);
        put(place("go"), JSON.stringify(read()));
        show();
        text.focus();
      }));
    }
    if (line.state !== WAITS) {
      made.appendChild(button(words("drop"), function () {
        forget(line);
        show();
        topic.focus();
      }));
    }
    return made;
  }

  function show() {
    var kept = lines();
    var shown = JSON.stringify(kept);
    if (list.getAttribute("data-shown") !== shown) {
      list.setAttribute("data-shown", shown);
      list.textContent = "";
      kept.forEach(function (line) {
        list.appendChild(item(line));
      });
    }
    part.hidden = !kept.length;
    return kept;
  }

  function waiting() {
    return lines().filter(function (line) {
      return line.state === WAITS;
    });
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
    pause = Math.min(PATIENCE, pause * 2);
  }

  function count() {
    var counted = document.querySelector("[data-counted]");
    counted.textContent = words("count", rows.querySelectorAll("li:not(.hall-row--off)").length);
  }

  // The server has it: nothing personal of it stays here.
  function stored(line, piece) {
    var empty = document.querySelector("[data-empty]");
    var instead = line.fields["thay-cho"] && document.getElementById("dong-" + line.fields["thay-cho"]);
    var slips = document.querySelector("[data-slips]");
    var row = document.importNode(new DOMParser().parseFromString(piece, "text/html").querySelector("[data-number]"), true);
    var number = row.getAttribute("data-number");
    var twin = document.getElementById("dong-" + number);
    forget(line);
    if (!isNote(line.fields["linh-vuc-nhanh"])) {
      put(place("ma") + line.mark, number);
    }
    if (twin) {
      rows.replaceChild(row, twin);
    } else {
      rows.insertBefore(row, rows.firstChild);
      slips.textContent = Number(slips.textContent) + 1;
    }
    if (instead) {
      instead.className += " hall-row--off";
    }
    if (empty) {
      empty.parentNode.removeChild(empty);
    }
    count();
    return number;
  }

  // A server that was started anew has forgotten what slips follow from; this browser has not.
  function hold() {
    var marks = all(place("ma")).map(function (key) {
      return key.slice(place("ma").length);
    });
    var request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("data-marks"));
    request.setRequestHeader("Content-Type", TYPE);
    request.onload = function () {
      if (request.status === 200) {
        document.querySelector("[data-slips]").textContent = request.responseText;
      }
    };
    request.send("ma-phien=" + encodeURIComponent(token.value) + marks.map(function (mark) {
      return "&ma-dong=" + encodeURIComponent(mark);
    }).join(""));
  }

  function answered(line, status, body) {
    var before = trouble;
    onWay = false;
    trouble = "";
    if (status === 200) {
      pause = FIRST;
      say(words("stored", stored(line, body)));
      if (before) {
        hold();
      }
    } else if (status === 409 || status === 422 || status === 400 || status === 413) {
      line.state = status === 409 ? DIFFERS : WRONG;
      line.said = status === 409 || status === 422 ? body : "";
      keep(line);
      say(state(line) + ": " + line.said);
    } else {
      trouble = words(status === 401 || status === 403 ? "ended" : "offline");
    }
    show();
    tell();
    if (trouble) {
      later();
    } else {
      send();
    }
  }

  function tell() {
    var left = waiting().length;
    if (trouble) {
      say(trouble + " " + words("left", left));
    }
  }

  function send() {
    var line = waiting()[0];
    var request;
    if (onWay || !line) {
      return;
    }
    clearTimeout(timer);
    onWay = true;
    request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("data-line"));
    request.setRequestHeader("Content-Type", TYPE);
    request.timeout = PATIENCE;
    request.onload = function () {
      // A page instead of the answer: the sign-in of somebody who is not there any more.
      answered(line, request.status, request.responseText);
    };
    request.onerror = request.ontimeout = function () {
      answered(line, 0, "");
    };
    request.send(["ma-phien=" + encodeURIComponent(token.value)].concat(Object.keys(line.fields).map(function (name) {
      return name + "=" + encodeURIComponent(line.fields[name]);
    })).join("&"));
  }

  function now() {
    if (waiting().length) {
      pause = FIRST;
      send();
    }
  }

  form.addEventListener("submit", function (event) {
    var fields = read();
    var wrong = doubt(topic) || doubt(village);
    var line;
    if (wrong || (fields["cau-hoi"].trim().length < LEAST && !isNote(fields["linh-vuc-nhanh"]))) {
      event.preventDefault();
      say(wrong || words("short"));
      (doubt(topic) ? topic : doubt(village) ? village : text).focus();
      return;
    }
    if (/^(\+$|=)/.test(fields["linh-vuc-nhanh"].trim()) && lastMark) {
      fields["hoi-tiep"] = lastMark;
    }
    line = { mark: fields["ma-dong"], fields: fields, at: Date.now(), state: WAITS, said: "" };
    if (!keep(line)) {
      // A browser that keeps nothing: sent as any other form.
      return;
    }
    event.preventDefault();
    lastMark = isNote(fields["linh-vuc-nhanh"]) ? lastMark : line.mark;
    clear();
    show();
    tell();
    send();
  });

  // The answer noted beside a line goes the same way.
  document.addEventListener("submit", function (event) {
    var note = event.target;
    var said = note.hasAttribute("data-note") && note.elements["tra-loi-nhanh"];
    var mark = newMark();
    if (!said) {
      return;
    }
    if (said.value.trim() && keep({ mark: mark, at: Date.now(), state: WAITS, said: "", fields: {
      "linh-vuc-nhanh": isNote(said.value) ? said.value : "=" + said.value,
      "hoi-tiep": note.elements["hoi-tiep"].value, "cau-hoi": "", "ma-dong": mark } })) {
      said.value = "";
      event.preventDefault();
      topic.focus();
      show();
      tell();
      send();
    }
  });

  function press() {
    form.querySelector("button[type=submit]").click();
  }

  form.addEventListener("keydown", function (event) {
    var field = event.target;
    if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.ctrlKey || event.altKey) {
      return;
    }
    if (field === text || (field.tagName === "INPUT" && (text.value.trim() || isNote(topic.value)))) {
      event.preventDefault();
      press();
    } else if (field.tagName === "INPUT") {
      event.preventDefault();
      text.focus();
    }
  });

  form.addEventListener("input", function (event) {
    if (event.target === topic || event.target === village) {
      showMeant(event.target);
    }
    put(place("go"), JSON.stringify(read()));
  });

  document.addEventListener("click", function (event) {
    var number = event.target.getAttribute && event.target.getAttribute("data-follow");
    if (number && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      topic.value = "+" + number;
      showMeant(topic);
      village.focus();
    }
  });

  window.addEventListener("online", now);
  window.addEventListener("focus", now);
  window.addEventListener("storage", show);
  window.addEventListener("beforeunload", function (event) {
    if (waiting().length) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  // A mark of this window: the one on the page may be on another page that was opened with Back.
  form.elements["ma-dong"].value = newMark();

  // What was being typed when the page went away.
  (function () {
    var typed = JSON.parse(get(place("go")) || "null");
    if (typed && !text.value.trim() && !form.elements["thay-cho"].value && typed["cau-hoi"].trim()) {
      fill(typed);
    }
  })();

  if (all(place("ma")).length > Number(document.querySelector("[data-slips]").textContent)) {
    hold();
  }

  (function () {
    var strangers = all("hoi-truong ").filter(function (key) {
      var parts = key.split(" ");
      return parts[1] !== account && parts[2] === session && parts[3] === "dong";
    });
    if (strangers.length) {
      say(words("others", strangers.length));
    }
  })();

  Array.prototype.forEach.call(document.querySelectorAll("[data-with-script]"), function (note) {
    note.hidden = false;
  });
  form.setAttribute("data-ready", "1");
  show();
  tell();
  send();
})();

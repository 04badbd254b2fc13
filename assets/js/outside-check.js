// Compares two kept lists of the site without sending anything anywhere. Plain ES5: old phones read this too.
(function () {
  "use strict";

  var form = document.querySelector("[data-outside-check]");
  if (!form || !window.FileReader) {
    return;
  }
  var said = form.querySelector("[role=status]");

  function words(key, values) {
    var text = said.getAttribute("data-" + key);
    (values || []).forEach(function (value, i) {
      text = text.replace("{" + i + "}", function () {
        return value;
      });
    });
    return text;
  }

  function say(lines, look) {
    said.textContent = "";
    said.className = "receipt-check__said receipt-check__said--" + look;
    lines.forEach(function (line) {
      var paragraph = document.createElement("p");
      paragraph.textContent = line;
      said.appendChild(paragraph);
    });
  }

  function read(id, done) {
    var file = document.getElementById(id).files[0];
    var reader = new FileReader();
    reader.onload = function () {
      var list = null;
      try {
        list = JSON.parse(reader.result);
      } catch (e) {
        list = null;
      }
      var is = list && list.questions_sha256 && list.files_sha256 && typeof list.received === "number";
      done(is ? list : null, file.name);
    };
    reader.onerror = function () {
      done(null, file.name);
    };
    reader.readAsText(file);
  }

  function told(list) {
    return list.restored || [];
  }

  function has(restored, one) {
    return restored.some(function (other) {
      return other.at === one.at && other.why === one.why;
    });
  }

  // Numbers of a year go from 1 up without a gap.
  function missing(list) {
    var last = {};
    var found = [];
    Object.keys(list.questions_sha256).sort(function (one, other) {
      var a = one.split("-");
      var b = other.split("-");
      return a[0] - b[0] || a[1] - b[1];
    }).forEach(function (number) {
      var parts = number.split("-");
      for (var i = (last[parts[0]] || 0) + 1; i < Number(parts[1]); i += 1) {
        found.push(parts[0] + "-" + ("000" + i).slice(-Math.max(4, String(i).length)));
      }
      last[parts[0]] = Number(parts[1]);
    });
    return found;
  }

  function compare(older, newer) {
    var wrong = [];
    var lines = [words("days", [older.as_of, newer.as_of])];
    var changed = [];
    var added = 0;
    if (older.as_of > newer.as_of) {
      wrong.push(words("backwards"));
    }
    if (newer.received < older.received) {
      wrong.push(words("fewer", [String(older.received), String(newer.received)]));
    }
    Object.keys(older.questions_sha256).forEach(function (number) {
      if (!newer.questions_sha256[number]) {
        wrong.push(words("gone", [number]));
      } else if (newer.questions_sha256[number] !== older.questions_sha256[number]) {
        changed.push(number);
      }
    });
    Object.keys(newer.questions_sha256).forEach(function (number) {
      added += older.questions_sha256[number] ? 0 : 1;
    });
    missing(newer).forEach(function (number) {
      wrong.push(words("missing", [number]));
    });
    told(older).forEach(function (one) {
      if (!has(told(newer), one)) {
        wrong.push(words("untold", [one.at]));
      }
    });
    told(newer).forEach(function (one) {
      lines.push(words("restored", [one.at, one.why]));
    });
    if (changed.length) {
      lines.push(words("changed", [changed.join(", ")]));
    }
    if (added) {
      lines.push(words("added", [String(added)]));
    }
    say(lines.concat(wrong.length ? wrong : [words("fine")]), wrong.length ? "late" : "done");
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!document.getElementById("ban-cu").files.length || !document.getElementById("ban-moi").files.length) {
      say([words("need")], "open");
      return;
    }
    read("ban-cu", function (older, oldName) {
      read("ban-moi", function (newer, newName) {
        if (!older || !newer) {
          say([words("unreadable", [older ? newName : oldName])], "open");
        } else {
          compare(older, newer);
        }
      });
    });
  });
})();

// Checks a receipt against the public ledger without sending anything anywhere. Plain ES5: old phones read this too.
(function () {
  "use strict";

  var form = document.querySelector("[data-receipt-check]");
  var digest = window.crypto && window.crypto.subtle && window.TextEncoder;
  if (!form) {
    return;
  }
  if (!digest) {
    var note = document.createElement("p");
    note.className = "receipt-check__without";
    note.textContent = form.getAttribute("data-without");
    form.parentNode.replaceChild(note, form);
    return;
  }

  var said = form.querySelector("[role=status]");
  var VERSION = "doithoai-seal-v2";
  // What was loaded stays for the next check, also without a connection.
  var ledgers = {};

  function field(id) {
    return document.getElementById(id);
  }

  function hash(lines) {
    return window.crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n"))).then(function (bytes) {
      return Array.prototype.map.call(new Uint8Array(bytes), function (one) {
        return ("0" + one.toString(16)).slice(-2);
      }).join("");
    });
  }

  function words(key, values) {
    var text = said.getAttribute("data-" + key);
    (values || []).forEach(function (value, i) {
      text = text.replace("{" + i + "}", value);
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

  // Text as the server keeps it: PlainText does the same in Java, and both must change together.
  var DROPPED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
  var LETTER = "[A-Za-z\\u00C0-\\u00FF]";
  var SIGN = "[\\u00A7-\\u00AA\\u00AC\\u00AE\\u00B5-\\u00B9\\u00BC-\\u00BE]";
  var TCVN3 = new RegExp(LETTER + "\\u00AD?" + SIGN + "|" + SIGN + "\\u00AD?" + LETTER + "|[a-z]\\u00AB[a-z]", "g");
  var OF_TODAY = /[\u1EA0-\u1EF9\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u0102\u0103]/;
  var MARKS = "[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]";

  function normal(text) {
    return text.normalize ? text.normalize("NFC") : text;
  }

  function composed(text) {
    text = normal(text);
    var soft = (text.match(TCVN3) || []).length > 1 && !OF_TODAY.test(text);
    text = text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
      .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
      .replace(DROPPED, function (letter) {
        return soft && letter === "\u00AD" ? letter : "";
      });
    return normal(text)
      .replace(new RegExp("(^|[ \\n])" + MARKS + "+", "g"), "$1")
      .replace(new RegExp("(" + MARKS + "{4})" + MARKS + "+", "g"), "$1")
      .replace(/^[ \n]+|[ \n]+$/g, "");
  }

  function inOneLine(text) {
    return composed(text).replace(/[ \n]+/g, " ");
  }

  // A number as people write it, as it stands in the ledger.
  function numbered(text) {
    var plain = text.normalize ? text.normalize("NFKC") : text;
    var parts = /(20\d\d)[ \u2010-\u2015\u2212-]*0*(\d{1,6})\D*$/.exec(plain.trim());
    return parts ? parts[1] + "-" + ("000" + parts[2]).slice(-Math.max(4, parts[2].length)) : text.trim();
  }

  // The whole proof in one piece fills all fields.
  function fill() {
    var lines = composed(field("phieu").value).split("\n");
    if (lines[0] === VERSION && lines.length > 5) {
      field("muoi").value = lines[1];
      field("so").value = lines[2];
      field("luc").value = lines[3];
      field("tieu-de").value = lines[4];
      field("noi-dung-gui").value = lines.slice(5).join("\n");
    }
  }

  field("phieu").addEventListener("input", fill);

  // The file of the receipt; it is read here and goes nowhere.
  field("tep-chung-minh").addEventListener("change", function () {
    var file = this.files && this.files[0];
    if (file && window.FileReader) {
      var reader = new FileReader();
      reader.onload = function () {
        field("phieu").value = reader.result;
        fill();
      };
      reader.readAsText(file);
    }
  });

  function load(year) {
    return new Promise(function (done, failed) {
      if (ledgers[year]) {
        done(ledgers[year]);
        return;
      }
      var request = new XMLHttpRequest();
      request.open("GET", form.getAttribute("data-ledger").replace("{0}", year));
      request.onload = function () {
        if (request.status === 200 && /^[0-9a-f]{64}\n/.test(request.responseText)) {
          ledgers[year] = request.responseText.replace(/\n$/, "").split("\n");
          done(ledgers[year]);
        } else {
          failed(request.status);
        }
      };
      request.onerror = function () {
        failed(0);
      };
      request.send();
    });
  }

  // Every line is reckoned from the one before; the first that does not follow is told.
  function broken(ledger) {
    var i = 1;
    var head = ledger[0];
    function step() {
      if (i >= ledger.length) {
        return null;
      }
      var line = ledger[i].split(" ");
      return hash(["doithoai-ledger-v2", head, line[0], line[1], line[2], line[3]]).then(function (reckoned) {
        if (reckoned !== line[4]) {
          return line[0];
        }
        head = reckoned;
        i += 1;
        return step();
      });
    }
    return Promise.resolve(step());
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var number = numbered(field("so").value);
    var time = field("luc").value.trim();
    var salt = field("muoi").value.trim();
    var text = composed(field("noi-dung-gui").value);
    var year = /^\d{4}/.exec(number);
    if (!year || !time || !salt || !text) {
      say([words("need")], "open");
      return;
    }
    say([words("loading")], "open");
    hash([VERSION, salt, number, time, inOneLine(field("tieu-de").value), text]).then(function (reckoned) {
      return load(year[0]).then(function (ledger) {
        var line = ledger.filter(function (one) {
          return one.indexOf(number + " ") === 0;
        })[0];
        var right = line && line.split(" ")[3] === reckoned;
        return broken(ledger).then(function (where) {
          say([
            words(right ? "right" : line ? "wrong" : "absent"),
            where ? words("broken", [where]) : words("chain", [year[0], String(ledger.length - 1)]),
            words("computed", [reckoned])
          ], right && !where ? "done" : "late");
        });
      }, function (status) {
        var why = status === 404 ? words("no-year", [year[0]]) : words("no-ledger");
        say([why, words("computed", [reckoned])], status === 404 ? "open" : "late");
      });
    });
  });
})();

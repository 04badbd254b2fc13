// A text field for people of Word: what is pasted becomes Markdown, six buttons, and what it will look like. Plain ES5.
(function () {
  "use strict";

  var REST = 700;
  var MARK = "\uE000";
  var END = "\uE001";
  var RAISED = { 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

  function of(kind, name) {
    return document.querySelector("[data-" + kind + '="' + name + '"]');
  }

  function each(list, work) {
    Array.prototype.forEach.call(list, work);
  }

  function load(address) {
    if (address && !window.TurndownService && !document.querySelector('script[src="' + address + '"]')) {
      var script = document.createElement("script");
      script.src = address;
      document.head.appendChild(script);
    }
  }

  function style(node) {
    return (node.getAttribute && node.getAttribute("style") || "").toLowerCase().replace(/\s*:\s*/g, ":");
  }

  // Word writes a list as paragraphs that begin with their mark and say how deep they stand.
  function wordLists(body) {
    each(body.querySelectorAll("[style*='mso-list']"), function (node) {
      var how = style(node);
      var level = /mso-list:\s*l\d+ level(\d)/.exec(how);
      if (!level) {
        return;
      }
      var sign = null;
      each(node.querySelectorAll("[style*='mso-list']"), function (inner) {
        if (/mso-list:\s*ignore/.test(style(inner))) {
          sign = sign || inner;
        }
      });
      var mark = sign ? sign.textContent.replace(/[\s\u00a0]+/g, "") : "-";
      if (sign) {
        sign.parentNode.removeChild(sign);
      }
      // Dots of the letters of signs (Symbol, Wingdings) are no letters.
      if (!/^(\d{1,3}[.)]|[a-zđ][.)]|[ivx]+\)|[+–-])$/.test(mark)) {
        mark = /^[A-ZĐ\d][\w.]*[.)]?$/.test(mark) ? mark : "-";
      }
      var indent = new Array(Number(level[1])).join("  ");
      node.insertBefore(document.createTextNode(MARK + indent.replace(/ /g, "\uE002") + mark + " "), node.firstChild);
      node.appendChild(document.createTextNode(END));
    });
  }

  // Comments of Word and its conditions are no text of the paper.
  function clean(body) {
    each(body.querySelectorAll("style, script, meta, link, title, xml, del"), function (node) {
      node.parentNode.removeChild(node);
    });
    wordLists(body);
    each(body.querySelectorAll("sup"), function (node) {
      if (/^\d+$/.test(node.textContent)) {
        node.textContent = node.textContent.replace(/\d/g, function (digit) { return RAISED[digit]; });
      }
    });
  }

  function oneLine(markdown) {
    return markdown.replace(/[\uE000\uE001]/g, "").replace(/\uE002/g, "").replace(/\s+/g, " ")
        .replace(/^ | $/g, "").replace(/\|/g, "\\|");
  }

  function table(node, service) {
    var grid = [];
    var columns = 0;
    each(node.rows, function (row, at) {
      var line = grid[at] = grid[at] || [];
      var column = 0;
      each(row.cells, function (cell) {
        while (line[column] !== undefined) {
          column++;
        }
        for (var down = 0; down < (cell.rowSpan || 1) && at + down < node.rows.length; down++) {
          grid[at + down] = grid[at + down] || [];
          for (var right = 0; right < (cell.colSpan || 1); right++) {
            grid[at + down][column + right] = down + right === 0 ? oneLine(service.turndown(cell)) : "";
          }
        }
        column += cell.colSpan || 1;
      });
      columns = Math.max(columns, line.length);
    });
    if (columns === 1) {
      return "\n\n" + grid.map(function (line) { return line[0]; }).join("\n\n") + "\n\n";
    }
    var lines = grid.map(function (line) {
      var cells = [];
      for (var i = 0; i < columns; i++) {
        cells.push(line[i] || "");
      }
      return "| " + cells.join(" | ") + " |";
    });
    lines.splice(1, 0, "|" + new Array(columns + 1).join(" --- |"));
    return "\n\n" + lines.join("\n") + "\n\n";
  }

  function isBold(node) {
    var how = style(node);
    return /^(B|STRONG)$/.test(node.nodeName) && !/font-weight:(normal|400)/.test(how)
        || node.nodeName === "SPAN" && /font-weight:(bold|[6-9]00)/.test(how);
  }

  function isItalic(node) {
    return /^(I|EM)$/.test(node.nodeName) && !/font-style:normal/.test(style(node))
        || node.nodeName === "SPAN" && /font-style:italic/.test(style(node));
  }

  function around(sign) {
    return function (content) {
      var inner = /^(\s*)([\s\S]*?)(\s*)$/.exec(content);
      return inner[2] && inner[2].indexOf("\n") < 0 ? inner[1] + sign + inner[2] + sign + inner[3] : content;
    };
  }

  function plain(content) {
    return content;
  }

  function block(content) {
    return "\n\n" + content + "\n\n";
  }

  function link(content, node) {
    var target = node.getAttribute("href") || "";
    var words = content.replace(/\s+/g, " ").trim();
    if (!/^(https?:|mailto:|tel:)/i.test(target) || !words || words === target) {
      return content;
    }
    return "[" + words.replace(/[\[\]]/g, "") + "](" + target.replace(/[\s()\\"<>]/g, encodeURIComponent) + ")";
  }

  function item(content, node) {
    var parent = node.parentNode;
    var sign = "- ";
    if (parent.nodeName === "OL") {
      var start = Number(parent.getAttribute("start") || 1) + Array.prototype.indexOf.call(parent.children, node);
      var letters = parent.getAttribute("type") === "a" || /lower-(alpha|latin)/.test(style(parent) + style(node));
      sign = letters && start <= 26 ? String.fromCharCode(96 + start) + ") " : start + ". ";
    }
    var text = content.replace(/^\s+|\s+$/g, "").replace(/\n\n+/g, "\n").replace(/\n/g, "\n  ");
    return sign + text + "\n";
  }

  function service() {
    var made = new window.TurndownService({ headingStyle: "atx", hr: "---", br: "", emDelimiter: "_", strongDelimiter: "**" });
    // What is typed reads as typed: nothing needs a stroke before it.
    made.escape = plain;
    made.addRule("table", { filter: "table", replacement: function (content, node) { return table(node, made); } });
    made.addRule("bold", { filter: isBold, replacement: around("**") });
    made.addRule("notBold", { filter: function (node) { return /^(B|STRONG|I|EM)$/.test(node.nodeName) && !isBold(node) && !isItalic(node); }, replacement: plain });
    made.addRule("italic", { filter: isItalic, replacement: around("_") });
    made.addRule("heading", { filter: ["h1", "h2", "h3", "h4", "h5", "h6"], replacement: function (content, node) {
      var words = content.replace(/\*\*/g, "").replace(/\s+/g, " ").trim();
      return words ? block((node.nodeName < "H3" ? "## " : "### ") + words) : "";
    } });
    made.addRule("code", { filter: ["code", "kbd", "samp"], replacement: plain });
    made.addRule("blocks", { filter: ["pre", "blockquote"], replacement: block });
    made.addRule("picture", { filter: "img", replacement: function () { return ""; } });
    made.addRule("link", { filter: "a", replacement: link });
    made.addRule("item", { filter: "li", replacement: item });
    return made;
  }

  function markdown(html) {
    var body = new DOMParser().parseFromString(html, "text/html").body;
    clean(body);
    var text = service().turndown(body);
    // Lines of a list stand right below each other.
    text = text.replace(/\uE001\s*\uE000/g, "\n").replace(/[\uE000\uE001]/g, "").replace(/\uE002/g, " ");
    return text.replace(/\u00a0/g, " ").replace(/[ \t]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim();
  }

  // What could not be kept, in words.
  function lost(html, told) {
    var body = new DOMParser().parseFromString(html, "text/html").body;
    var words = [];
    function note(found, name, count) {
      if (found) {
        words.push(told.getAttribute("data-" + name).replace("{0}", count));
      }
    }
    var pictures = body.querySelectorAll("img").length;
    note(pictures, "img", pictures);
    note(body.querySelector("[colspan]:not([colspan='1']), [rowspan]:not([rowspan='1'])"), "merged");
    note(body.querySelector("td table, th table"), "nested");
    note(body.querySelector("s, strike, del, [style*='line-through']"), "struck");
    note(body.querySelector("[style*='mso-element:footnote'], [style*='mso-element:comment'], .MsoFootnoteText, .MsoCommentText"), "note");
    note(/<v:(shape|rect|textbox)|<!\[if !vml\]|<svg|<canvas|<math/i.test(html), "shape");
    return words.length ? told.getAttribute("data-lost").replace("{0}", words.join(", ")) : "";
  }

  function put(area, text, from, to) {
    area.focus();
    area.setSelectionRange(from, to);
    // Keeps the browser's own undo where there is one.
    var done = false;
    try {
      done = document.execCommand("insertText", false, text);
    } catch (refused) {
      done = false;
    }
    if (!done) {
      area.setRangeText(text, from, to, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function press(area, button) {
    var from = area.selectionStart;
    var to = area.selectionEnd;
    var chosen = area.value.slice(from, to);
    var sign = button.getAttribute("data-around");
    var before = button.getAttribute("data-before");
    var target = button.getAttribute("data-link") && button.getAttribute("data-link") + "//";
    var sample = button.getAttribute("data-sample");
    var edge = chosen.replace(/^\s+|\s+$/g, "");
    var start = area.value.lastIndexOf("\n", from - 1) + 1;
    if (sign) {
      put(area, chosen.replace(edge, "") ? chosen.replace(edge, sign + edge + sign) : sign + (edge || sample) + sign, from, to);
    } else if (before) {
      var lines = area.value.slice(start, to).split("\n");
      put(area, lines.map(function (line) {
        return line.indexOf(before) === 0 ? line.slice(before.length) : before + line;
      }).join("\n"), start, to);
    } else if (target) {
      put(area, /^https?:\/\/\S+$/.test(edge) ? "[" + sample + "](" + edge + ")" : "[" + (edge || sample) + "](" + target + ")", from, to);
    } else {
      put(area, (start === from ? "" : "\n\n") + button.getAttribute("data-insert"), to, to);
    }
  }

  function ready(area, tools) {
    var name = tools.getAttribute("data-tools");
    var told = of("told", name);
    var look = of("look", name);
    var token = area.form.querySelector("[name=ma-phien]");
    var timer = null;
    var asked = 0;

    function show() {
      var mine = ++asked;
      if (!area.value.trim()) {
        look.hidden = true;
        return;
      }
      var request = new XMLHttpRequest();
      request.open("POST", tools.getAttribute("data-shows"));
      request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
      request.onload = function () {
        if (mine !== asked || (request.status !== 200 && request.status !== 422)) {
          return;
        }
        var shown = look.lastElementChild;
        look.hidden = false;
        shown.textContent = request.status === 200 ? "" : request.responseText;
        if (request.status === 200) {
          var body = new DOMParser().parseFromString(request.responseText, "text/html").body;
          while (body.firstChild) {
            shown.appendChild(body.firstChild);
          }
        }
      };
      request.send("ma-phien=" + encodeURIComponent(token.value) + "&chu=" + encodeURIComponent(area.value));
    }

    tools.hidden = false;
    // At once: who comes to paste may do it with the first key.
    load(tools.getAttribute("data-converter"));
    each(tools.querySelectorAll("button"), function (button) {
      button.addEventListener("click", function () {
        press(area, button);
      });
    });
    area.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(show, REST);
    });
    area.addEventListener("paste", function (event) {
      var html = event.clipboardData && event.clipboardData.getData("text/html");
      if (!html || !window.TurndownService) {
        return;
      }
      var text = markdown(html);
      var source = of("source", area.id);
      // The paper as it was, to be compared with what becomes of it.
      if (source && !area.value.trim()) {
        source.value = event.clipboardData.getData("text/plain");
      }
      if (text) {
        event.preventDefault();
        put(area, text, area.selectionStart, area.selectionEnd);
      }
      told.textContent = lost(html, told);
    });
  }

  each(document.querySelectorAll("[data-tools]"), function (tools) {
    var area = document.getElementById(tools.getAttribute("data-tools"));
    if (area && area.form && tools.hidden) {
      ready(area, tools);
    }
  });
})();

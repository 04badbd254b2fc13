#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Kiểm tra trang đối thoại từ bên ngoài, chỉ bằng những gì trang công bố.

  python3 kiem-tra.py luu   ĐỊA-CHỈ THƯ-MỤC      giữ một bản của hôm nay: danh sách mã, sổ tiếp nhận, dữ liệu mở
  python3 kiem-tra.py trang BẢN                  kiểm tra một bản: sổ nối liền, đủ số, tổng số đúng, mã khớp dữ liệu
  python3 kiem-tra.py so-sanh BẢN-CŨ BẢN-MỚI     mất gì, sửa gì, thêm gì giữa hai ngày
  python3 kiem-tra.py phieu TỆP-PHIẾU BẢN        một phiếu tiếp nhận có đúng trong sổ không
                            [--dong-so MÃ]       và mã dòng sổ in trên phiếu

BẢN là thư mục đã giữ bằng lệnh luu, địa chỉ của trang (https://...), hoặc chỉ một tệp manifest.json.
TỆP-PHIẾU là phần chứng minh đã chép từ phiếu, lưu thành tệp văn bản UTF-8.
Với một thư mục, lệnh trang đối chiếu mọi tệp có trong đó. Với một địa chỉ, nó chỉ tải sổ và dữ liệu;
thêm --moi-tep để tải và đối chiếu mọi tệp của trang (chậm hơn).

Mã thoát: 0 mọi thứ khớp, 1 có chỗ sai, 2 dùng sai lệnh hoặc không đọc được. Không cần cài thêm gì ngoài Python 3.
"""
import hashlib
import json
import os
import re
import sys
import unicodedata
import urllib.error
import urllib.parse
import urllib.request

SEAL = "doithoai-seal-v2"
LEDGER = "doithoai-ledger-v2"
START = "0" * 64
NUMBER = re.compile(r"^\d{4}-\d{4,6}$")
LINE = re.compile(r"^(\d{4}-\d{4,6}) (\d{4}-\d{2}-\d{2}) (\S+) ([0-9a-f]{64}) ([0-9a-f]{64})$")
REGISTER = re.compile(r"^so-tiep-nhan/(\d{4})/so\.txt$")
RECORDS = re.compile(r"^du-lieu/ho-so-(\d{4})\.jsonl$")
# What only grows while a question is shown; what was published of it does not change any more.
HISTORY = {
    "timeline": "lịch sử xử lý",
    "corrections": "đính chính",
    "reopenings": "lần xem lại",
    "promises": "việc đã hứa",
    "studies": "việc nghiên cứu",
    "petitions": "việc sẽ kiến nghị",
    "forwards": "việc đã kiến nghị",
}
# What never changes, whatever happens to a question.
FIXED = {
    "receivedOn": "ngày nhận",
    "enteredAt": "thời điểm nhập",
    "channel": "cách gửi",
    "seal": "mã nội dung",
    "ledgerHash": "mã dòng sổ",
}


class Misuse(Exception):
    """Nothing can be said: the command, a file or the network is at fault."""


def sha(data):
    if isinstance(data, str):
        data = data.encode("utf-8")
    return hashlib.sha256(data).hexdigest()


class Report:
    def __init__(self):
        self.wrong = 0

    def bad(self, text):
        self.wrong += 1
        print("SAI: " + text)

    @staticmethod
    def tell(text):
        print(text)

    def end(self):
        print("KẾT LUẬN: %s" % ("có %d chỗ sai." % self.wrong if self.wrong else "mọi thứ khớp."))
        return 1 if self.wrong else 0


class Copy:
    """A copy of what was published: a folder, an address, or the list alone."""

    def __init__(self, where):
        self.where = where
        self.remote = re.match(r"https?://", where) is not None
        self.alone = not self.remote and os.path.isfile(where)
        self.kept = {}
        raw = self.bytes("manifest.json")
        if raw is None:
            raise Misuse("Không thấy manifest.json ở %s." % where)
        self.raw = raw
        try:
            self.manifest = json.loads(raw.decode("utf-8"))
            self.files = dict(self.manifest["files_sha256"])
            self.hashes = dict(self.manifest["questions_sha256"])
            self.received = int(self.manifest["received"])
            if not all(NUMBER.match(number) for number in self.hashes):
                raise ValueError("number")
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Misuse("manifest.json ở %s không phải danh sách mã của trang đối thoại." % where)

    def bytes(self, name):
        if name not in self.kept:
            self.kept[name] = self.load(name)
        return self.kept[name]

    def load(self, name):
        if self.remote:
            address = self.where.rstrip("/") + "/" + urllib.parse.quote(name)
            try:
                with urllib.request.urlopen(address, timeout=60) as answer:
                    return answer.read()
            except urllib.error.HTTPError as e:
                if e.code == 410 or e.code == 404 and name == "404.html":
                    return e.read()
                if e.code == 404:
                    return None
                raise Misuse("Trang trả lời %d cho %s." % (e.code, address))
            except (OSError, ValueError) as e:
                raise Misuse("Không tải được %s: %s" % (address, e))
        path = self.where
        if not self.alone:
            path = os.path.join(self.where, *name.split("/"))
            if name != "manifest.json" and os.path.isdir(path):
                path = os.path.join(path, "index.html")
        elif name != "manifest.json":
            return None
        if not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            return file.read()

    def text(self, name):
        data = self.bytes(name)
        return None if data is None else data.decode("utf-8", "replace")

    def names(self, pattern):
        return sorted(name for name in self.files if pattern.match(name))

    def register(self):
        """Lines of the register by number: day, time, seal, hash."""
        lines = {}
        for name in self.names(REGISTER):
            for text in (self.text(name) or "").split("\n")[1:]:
                line = LINE.match(text)
                if line:
                    lines[line.group(1)] = line.groups()[1:]
        return lines

    def records(self):
        """Whole public records by number, with the line they stand in."""
        records = {}
        for name in self.names(RECORDS):
            for text in (self.text(name) or "").split("\n"):
                if text:
                    try:
                        record = json.loads(text)
                        number = record["number"]
                        records[number if number not in records else "%s (lần nữa)" % number] = (text, record)
                    except (ValueError, KeyError, TypeError):
                        records["?" + str(len(records))] = (text, {})
        return records

    def restored(self):
        return [(one.get("at"), one.get("why")) for one in self.manifest.get("restored", [])]


def check_register(copy, report):
    """Every line reckoned again from the one before, through all years; every number there."""
    names = copy.names(REGISTER)
    if not names and copy.received:
        report.bad("danh sách mã không có sổ tiếp nhận nào, dù nói đã nhận %d câu hỏi." % copy.received)
        return
    head = START
    count = 0
    for name in names:
        text = copy.text(name)
        if text is None:
            report.bad("thiếu tệp %s." % name)
            continue
        lines = text.split("\n")
        if lines and lines[-1] == "":
            lines.pop()
        if not lines or lines[0] != head:
            report.bad("%s, dòng 1: không nối với dòng cuối của sổ trước đó." % name)
            head = lines[0] if lines else head
        expected = 1
        for place, one in enumerate(lines[1:], 2):
            line = LINE.match(one)
            if not line:
                report.bad("%s, dòng %d: không phải một dòng sổ." % (name, place))
                continue
            number, on, at, seal, told = line.groups()
            count += 1
            if sha("\n".join([LEDGER, head, number, on, at, seal])) != told:
                report.bad("%s, dòng %d: chuỗi đứt ở số %s, dòng này hoặc dòng trước nó bị sửa hoặc bớt." % (name, place, number))
            head = told
            year, sequence = number.split("-")
            if year != name.split("/")[1] or int(sequence) < expected:
                report.bad("%s, dòng %d: số %s không đúng thứ tự hoặc lặp lại." % (name, place, number))
            for missing in range(expected, int(sequence)):
                text = "thiếu số %s-%04d trong sổ%s." % (year, missing, explained(copy))
                if copy.restored():
                    report.tell("Lưu ý: " + text)
                else:
                    report.bad(text)
            expected = max(expected, int(sequence) + 1)
    if count != copy.received:
        report.bad("danh sách mã nói đã nhận %d câu hỏi, sổ tiếp nhận có %d dòng." % (copy.received, count))
    told = copy.manifest.get("ledger_head")
    if told is not None and told != head:
        report.bad("mã niêm phong cuối cùng của sổ không phải mã mà danh sách đã nêu.")
    report.tell("Sổ tiếp nhận: %d dòng trong %d năm, đã tính lại từng dòng." % (count, len(names)))


def explained(copy):
    if not copy.restored():
        return ""
    at, why = copy.restored()[-1]
    return " (Văn phòng đã công bố việc dùng lại dữ liệu phục hồi, %s: %s)" % (at, why)


def check_records(copy, report):
    """Records against the hashes, the register and the counts."""
    missing = [name for name in copy.names(RECORDS) if copy.bytes(name) is None]
    for name in missing:
        report.bad("thiếu tệp %s." % name)
    records = copy.records()
    register = copy.register()
    for number in sorted(set(records) | set(copy.hashes) | set(register)):
        if number not in records:
            report.bad("câu hỏi %s không có trong dữ liệu mở." % number)
        elif number not in copy.hashes:
            report.bad("câu hỏi %s có trong dữ liệu mở mà không có trong danh sách mã." % number)
        elif sha(records[number][0] + "\n") != copy.hashes[number]:
            report.bad("hồ sơ công khai của câu hỏi %s không khớp mã trong danh sách." % number)
        if number not in register:
            report.bad("câu hỏi %s không có trong sổ tiếp nhận." % number)
        elif number in records:
            record = records[number][1]
            if (record.get("receivedOn"), record.get("enteredAt"), record.get("seal"), record.get("ledgerHash")) != register[number]:
                report.bad("câu hỏi %s: dữ liệu mở khác với dòng trong sổ tiếp nhận." % number)
    lines = "".join("%s %s\n" % pair for pair in sorted(copy.hashes.items(), key=order))
    if copy.manifest.get("all_questions_sha256") != sha(lines):
        report.bad("mã chung của mọi câu hỏi không khớp mã của từng câu.")
    stages = {}
    for _, record in records.values():
        stages[record.get("stage")] = stages.get(record.get("stage"), 0) + 1
    if copy.manifest.get("questions_by_stage", {}) != stages:
        report.bad("số câu hỏi theo tình trạng trong danh sách không bằng số đếm được từ dữ liệu mở.")
    report.tell("Hồ sơ công khai: %d câu hỏi, đã tính lại mã từng câu." % len(records))


def order(pair):
    year, sequence = pair[0].split("-")
    return int(year), int(sequence)


def is_data(name):
    """What a kept copy has: register and open data, no pages."""
    return REGISTER.match(name) is not None or name.startswith("du-lieu/") and not name.endswith(".html")


def check_files(copy, report, every):
    looked = 0
    for name, told in sorted(copy.files.items()):
        needed = every or is_data(name)
        if not needed and copy.remote:
            continue
        data = copy.bytes(name[: -len("index.html")] if copy.remote and name.endswith("index.html") else name)
        looked += 1 if data is not None else 0
        if data is None:
            if needed:
                report.bad("thiếu tệp %s." % name)
        elif sha(data) != told:
            report.bad("tệp %s không khớp mã trong danh sách: đã bị sửa sau khi công bố." % name)
    before = copy.bytes("manifest-truoc.json")
    link = copy.manifest.get("previous_manifest_sha256")
    if before is not None and link is not None and sha(before) != link:
        report.bad("manifest-truoc.json không phải danh sách mà bản này nối vào.")
    report.tell("Tệp: đã đối chiếu %d trong %d tệp." % (looked, len(copy.files)))


def grown(old, new):
    """Whether nothing of the old is missing or different in the new; more may be there."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(key in new and grown(value, new[key]) for key, value in old.items())
    if isinstance(old, list):
        if not isinstance(new, list):
            return False
        left = list(new)
        for one in old:
            match = next((other for other in left if grown(one, other)), None)
            if match is None:
                return False
            left.remove(match)
        return True
    return old == new


def differing(old, new, path=""):
    """Names of the fields that differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        found = []
        for key in sorted(set(old) | set(new)):
            found += differing(old.get(key), new.get(key), path + "." + key if path else key)
        return found
    return [] if old == new else [path]


def compare_record(number, old, new, report):
    for field, label in FIXED.items():
        if old.get(field) != new.get(field):
            report.bad("câu hỏi %s: %s đã đổi từ %s thành %s." % (number, label, old.get(field), new.get(field)))
    before = old.get("content")
    after = new.get("content")
    what = ", ".join(differing(old, new))
    if before is None or after is None:
        if (before is None) != (after is None):
            report.tell("Thay đổi: câu hỏi %s %s." % (number, "nay công khai nội dung" if before is None else "không còn công khai nội dung"))
        else:
            report.tell("Thay đổi: câu hỏi %s (%s)." % (number, what))
    else:
        for field, label in HISTORY.items():
            if not grown(before.get(field, []), after.get(field, [])):
                report.bad("câu hỏi %s: %s đã công bố bị bớt hoặc bị sửa." % (number, label))
        same = {key: value for key, value in before.items() if key != "follows"}
        if same != {key: value for key, value in after.items() if key != "follows"} and old.get("changedAt") == new.get("changedAt"):
            report.bad("câu hỏi %s: nội dung đã đổi (%s) mà thời điểm thay đổi vẫn ghi như cũ." % (number, what))
        elif before.get("answer") is not None and not grown(before["answer"], after.get("answer")) and all(
            len(before.get(field, [])) == len(after.get(field, [])) for field in HISTORY
        ):
            report.bad("câu hỏi %s: câu trả lời đã đổi mà không ghi đính chính hay xem lại." % number)
        else:
            report.tell("Thay đổi: câu hỏi %s (%s)." % (number, what))
    if old.get("changedAt", "") > new.get("changedAt", ""):
        report.bad("câu hỏi %s: thời điểm thay đổi lùi về trước." % number)


def compare(older, newer, report):
    told = (older.manifest.get("as_of"), newer.manifest.get("as_of"))
    report.tell("So bản ngày %s với bản ngày %s." % told)
    if None not in told and told[0] > told[1]:
        report.bad("bản mới ghi ngày trước bản cũ: đưa bản cũ trước, hoặc trang đã quay về bản cũ.")
    if newer.manifest.get("previous_manifest_sha256") == sha(older.raw):
        report.tell("Bản mới nối ngay sau bản cũ.")
    elif newer.raw == older.raw:
        report.tell("Hai bản là một.")
    else:
        report.tell("Giữa hai bản này trang còn được cập nhật; không thấy được từng bản ở giữa.")
    for one in older.restored():
        if one not in newer.restored():
            report.bad("lời công bố về dữ liệu phục hồi ngày %s không còn." % one[0])
    for at, why in newer.restored():
        if (at, why) not in older.restored():
            report.tell("Văn phòng công bố đã dùng lại dữ liệu phục hồi, %s: %s" % (at, why))
    if newer.received < older.received:
        report.bad("bản cũ có %d câu hỏi, bản mới chỉ có %d." % (older.received, newer.received))
    for number in sorted(set(older.hashes) - set(newer.hashes)):
        report.bad("câu hỏi %s đã mất%s." % (number, explained(newer)))
    added = sorted(set(newer.hashes) - set(older.hashes))
    if added:
        report.tell("Thêm %d câu hỏi: %s." % (len(added), ", ".join(added)))
    changed = sorted(n for n in older.hashes if n in newer.hashes and older.hashes[n] != newer.hashes[n])
    before, after = older.records(), newer.records()
    for number in changed:
        if number in before and number in after:
            compare_record(number, before[number][1], after[number][1], report)
        else:
            report.tell("Thay đổi: câu hỏi %s (giữ cả thư mục thì mới thấy đổi gì)." % number)
    if not changed:
        report.tell("Không câu hỏi nào đổi.")
    old_lines, new_lines = older.register(), newer.register()
    if old_lines and new_lines:
        for number in sorted(old_lines):
            if number in new_lines and old_lines[number] != new_lines[number]:
                report.bad("dòng của số %s trong sổ tiếp nhận đã bị sửa." % number)
    head = older.manifest.get("ledger_head")
    if head is not None and new_lines and head not in [line[3] for line in new_lines.values()]:
        report.bad("sổ mới không còn dòng cuối của sổ cũ: sổ đã bị cắt hoặc làm lại.")


def check_receipt(file, copy, ledger_hash, report):
    try:
        with open(file, "rb") as one:
            text = one.read().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise Misuse("Không đọc được phiếu %s: %s" % (file, e))
    parts = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip().split("\n")
    if len(parts) < 6 or parts[0] != SEAL:
        raise Misuse("Phiếu phải bắt đầu bằng dòng %s: dán đúng phần chứng minh đã chép từ phiếu." % SEAL)
    number, at = parts[2].strip(), parts[3].strip()
    seal = sha("\n".join([parts[0], parts[1].strip(), number, at, parts[4].strip(), "\n".join(parts[5:]).strip()]))
    line = copy.register().get(number)
    if line is None:
        report.bad("số %s không có trong sổ tiếp nhận%s. Nếu vừa gửi, đợi lần cập nhật tới của trang." % (number, explained(copy)))
    elif line[2] != seal:
        report.bad("mã tính từ phiếu (%s) khác mã trong sổ của số %s." % (seal, number))
    elif line[1] != at:
        report.bad("thời điểm trên phiếu khác thời điểm trong sổ của số %s." % number)
    else:
        report.tell("Phiếu %s đúng: sổ có câu hỏi này, đúng nội dung và thời điểm trên phiếu." % number)
    if line is not None and ledger_hash is not None and line[3] != ledger_hash.strip():
        report.bad("mã dòng sổ trên phiếu khác mã trong sổ của số %s: sổ đã bị làm lại." % number)


def keep(address, folder):
    copy = Copy(address)
    names = ["manifest.json", "manifest-truoc.json"]
    names += [name for name in copy.files if is_data(name)]
    kept = 0
    for name in names:
        if name.startswith("/") or ".." in name.split("/") or "\\" in name or ":" in name:
            raise Misuse("Danh sách mã có tên tệp lạ: %s" % name)
        data = copy.bytes(name)
        if data is not None:
            path = os.path.join(folder, *name.split("/"))
            os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
            kept += 1
    print("Đã giữ %d tệp của bản ngày %s trong %s." % (kept, copy.manifest.get("as_of"), folder))
    return 0


def option(arguments, name, valued):
    if name not in arguments:
        return None
    at = arguments.index(name)
    del arguments[at]
    if not valued:
        return True
    if at >= len(arguments):
        raise Misuse("Sau %s phải có mã." % name)
    return arguments.pop(at)


def run(arguments):
    every = option(arguments, "--moi-tep", False)
    ledger_hash = option(arguments, "--dong-so", True)
    report = Report()
    if len(arguments) == 3 and arguments[0] == "luu":
        return keep(arguments[1], arguments[2])
    if len(arguments) == 2 and arguments[0] == "trang":
        copy = Copy(arguments[1])
        if copy.alone:
            raise Misuse("Lệnh trang cần cả thư mục đã giữ hoặc địa chỉ của trang, không chỉ manifest.json.")
        check_register(copy, report)
        check_records(copy, report)
        check_files(copy, report, every)
    elif len(arguments) == 3 and arguments[0] == "so-sanh":
        compare(Copy(arguments[1]), Copy(arguments[2]), report)
    elif len(arguments) == 3 and arguments[0] == "phieu":
        copy = Copy(arguments[2])
        if copy.alone:
            raise Misuse("Lệnh phieu cần cả thư mục đã giữ hoặc địa chỉ của trang, không chỉ manifest.json.")
        check_register(copy, report)
        check_receipt(arguments[1], copy, ledger_hash, report)
    else:
        print(__doc__)
        return 2
    return report.end()


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        sys.exit(run(sys.argv[1:]))
    except Misuse as e:
        print("KHÔNG KIỂM TRA ĐƯỢC: %s" % e)
        sys.exit(2)
    except (AttributeError, KeyError, TypeError, ValueError) as e:
        print("KHÔNG KIỂM TRA ĐƯỢC: một tệp có cấu trúc lạ (%s)." % e)
        sys.exit(2)

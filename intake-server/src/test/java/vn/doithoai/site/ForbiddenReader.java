package vn.doithoai.site;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.store.JsonQuestionStore;

/** What no class of the build may do; {@code ArchitectureTest} shows that it would be refused. */
final class ForbiddenReader {

    private ForbiddenReader() {}

    static List<String> phones(JsonQuestionStore store) {
        List<String> phones = new ArrayList<>();
        store.forEach(question ->
                phones.add(String.valueOf(question.submission().contact().phone())));
        return phones;
    }
}

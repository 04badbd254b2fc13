package vn.doithoai.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * Holds the few documents of one bake in a list, where JBake would start OrientDB for them. Overrides what crawling and
 * rendering documents ask; anything else still asks the database, which is not delivered, and fails at once.
 */
final class MemoryContentStore extends ContentStore {

    private static final Comparator<DocumentModel> NEWEST_FIRST =
            Comparator.comparing(DocumentModel::getDate).reversed();

    private final List<DocumentModel> documents = new ArrayList<>();

    MemoryContentStore() {
        super("memory", "documents");
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    @Override
    public void deleteContent(String uri) {
        documents.removeIf(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return select(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return select(document -> type.equals(document.getType()));
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return select(document -> !document.getRendered());
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    private DocumentList<DocumentModel> select(Predicate<DocumentModel> wanted) {
        DocumentList<DocumentModel> selected = new DocumentList<>();
        documents.stream().filter(wanted).sorted(NEWEST_FIRST).forEach(selected::add);
        return selected;
    }
}

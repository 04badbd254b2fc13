package vn.doithoai.app;

import vn.doithoai.intake.JsonBodies;
import vn.doithoai.store.JsonText;

/** Lends the API the JSON of the store, which the two may not share themselves. */
final class StoreJson implements JsonBodies {

    @Override
    public <T> T read(String json, Class<T> type) throws BadJson {
        try {
            return JsonText.read(json, type);
        } catch (JsonText.NotReadable e) {
            throw new BadJson(e.where());
        }
    }

    @Override
    public String write(Object value) {
        return JsonText.write(value);
    }
}

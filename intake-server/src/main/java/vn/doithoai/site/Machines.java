package vn.doithoai.site;

/** What only machines read and holds no word of ours. */
final class Machines {

    private Machines() {}

    static String robots(String host) {
        return "User-agent: *\nDisallow: /can-bo/\nDisallow: /tiep-nhan/\n\nSitemap: " + host + "/sitemap.xml\n";
    }
}

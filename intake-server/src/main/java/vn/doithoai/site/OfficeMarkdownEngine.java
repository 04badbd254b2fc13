package vn.doithoai.site;

import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import vn.doithoai.view.markdown.OfficeMarkdown;

/** Has JBake render the office's pages by the rules of its answers, where its own Markdown has others. */
final class OfficeMarkdownEngine extends MarkupEngine {

    @Override
    public void processBody(ParserContext context) {
        context.setBody(OfficeMarkdown.pageHtml(context.getBody()).orElseThrow(IllegalArgumentException::new));
    }
}

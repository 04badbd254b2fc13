package vn.doithoai.app;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of a given width, with or without JavaScript. */
final class Browser implements AutoCloseable {

    private static final int HEIGHT = 800;

    /** How long a page may take before the test gives up; generous, because machines differ. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether this machine has what it takes. */
    static boolean isInstalled() {
        return find("chromium").isPresent() && find("chromedriver").isPresent();
    }

    private static Optional<File> find(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin")
                        .split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    static Browser open(int width, boolean javaScript) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium").orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=vi");
        if (!javaScript) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").orElseThrow())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
        return new Browser(driver);
    }

    Browser go(String address) {
        driver.get(address);
        return this;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** What a person sees of the page. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void type(String name, String text) {
        driver.findElement(By.name(name)).sendKeys(text);
    }

    /** Types into the one element a selector finds, as if pasted. */
    void paste(String selector, String text) {
        WebElement field = driver.findElement(By.cssSelector(selector));
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", field, text);
    }

    /** As from another program: with the formatted text that a paste carries. */
    void pasteFormatted(String selector, String html) {
        driver.executeScript(
                "var field = document.querySelector(arguments[0]); field.focus();var data = new DataTransfer();"
                        + " data.setData('text/html', arguments[1]);data.setData('text/plain', new"
                        + " DOMParser().parseFromString(arguments[1].replace(/<\\/(p|tr|td)>/g, '\\n"
                        + "'), 'text/html').body.textContent);field.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true}));",
                selector,
                html);
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    String attribute(String selector, String name) {
        return Objects.requireNonNullElse(
                driver.findElement(By.cssSelector(selector)).getDomAttribute(name), "");
    }

    /** How far below the top of the page an element ends, in pixels. */
    int bottomOf(String selector) {
        var rectangle = driver.findElement(By.cssSelector(selector)).getRect();
        return rectangle.getY() + rectangle.getHeight();
    }

    /** As with the button of the browser. */
    void back() {
        driver.navigate().back();
    }

    /** The words of an element once they contain what a script says at the end of its work. */
    String settled(String selector, String end) {
        WebElement place = driver.findElement(By.cssSelector(selector));
        new WebDriverWait(driver, PATIENCE).until(open -> place.getText().contains(end));
        return place.getText();
    }

    /** The words of all elements a selector finds, once an attribute of another one says so. */
    List<String> textsOnce(String settled, String attribute, String value, String selector) {
        new WebDriverWait(driver, PATIENCE)
                .until(open ->
                        value.equals(open.findElement(By.cssSelector(settled)).getDomAttribute(attribute)));
        Object texts = driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0]), function (one) { return one.textContent;"
                        + " })",
                selector);
        return texts instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Replaces what stands in a field. */
    void retype(String name, String text) {
        WebElement field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    /** Unfolds everything that is folded away, as a person would who looks for a field; needs JavaScript. */
    Browser unfold() {
        driver.executeScript("document.querySelectorAll('details').forEach(function (part) { part.open = true; })");
        return this;
    }

    /** Ticks every box whose name begins so. */
    void tickAll(String prefix) {
        driver.findElements(By.cssSelector("input[type=checkbox][name^='" + prefix + "']"))
                .forEach(WebElement::click);
    }

    /** The words at the first element a selector finds. */
    String textOf(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    String value(String name) {
        return Objects.requireNonNullElse(driver.findElement(By.name(name)).getDomProperty("value"), "");
    }

    String title() {
        return Objects.requireNonNullElse(driver.getTitle(), "");
    }

    void choose(String name, String value) {
        WebElement control = driver.findElement(By.cssSelector("select[name='" + name + "'] option[value='" + value
                + "'], input[name='" + name + "'][value='" + value + "']"));
        control.click();
    }

    /** Sends the form, not one of its ways back, and waits for the next page. */
    void press(String actionEnd) {
        leave("form[action$='" + actionEnd + "'] button[type=submit]:not([formaction])");
    }

    /** Clicks what leads to another page, and waits for that page. */
    void leave(String selector) {
        WebElement page = driver.findElement(By.tagName("html"));
        driver.findElement(By.cssSelector(selector)).click();
        // While one page makes way for the next, the driver answers with errors of several kinds.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(open -> !open.findElement(By.tagName("html")).equals(page));
    }

    void follow(String address) {
        driver.findElement(By.cssSelector("main a[href='" + address + "']")).click();
    }

    boolean hasLink(String address) {
        return !driver.findElements(By.cssSelector("a[href='" + address + "']")).isEmpty();
    }

    /** How far the page is wider than the window, in pixels; needs JavaScript. */
    long overflow() {
        Object wider = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return wider instanceof Number number ? number.longValue() : 0;
    }

    /** As somebody with high contrast, dark colours or less motion sees it. */
    Browser prefers(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
        return this;
    }

    /** The page on paper: how many bytes of PDF. */
    int printed() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        return String.valueOf(data).length() * 3 / 4;
    }

    /** Presses a key on whatever has the focus. */
    Browser press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
        return this;
    }

    /** Presses keys one after the other on whatever has the focus. */
    Browser keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** As somebody whom the server does not know. */
    Browser forgotten() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** The name of the field that has the focus. */
    String focusedName() {
        return Objects.requireNonNullElse(driver.switchTo().activeElement().getDomAttribute("name"), "");
    }

    /** Runs something in the page. */
    Object run(String script, Object... args) {
        return driver.executeScript(script, args);
    }

    /** Waits until something is so in the page. */
    Browser until(String condition) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
                .until(open -> Boolean.TRUE.equals(driver.executeScript("return Boolean(" + condition + ")")));
        return this;
    }

    /** Cuts the network, or mends it. */
    Browser offline(boolean cut) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** Does something in a second window of the same browser, and comes back. */
    Browser inAnotherWindow(Runnable what) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        what.run();
        driver.close();
        driver.switchTo().window(here);
        return this;
    }

    /** The words of what has the focus. */
    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    /** What axe-core finds by the rules of WCAG 2.2 A and AA, one line each. */
    List<String> violations() {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(driver);
        return results.getViolations().stream().map(Browser::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** What the browser complained of since it was last asked: refused styles, scripts, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

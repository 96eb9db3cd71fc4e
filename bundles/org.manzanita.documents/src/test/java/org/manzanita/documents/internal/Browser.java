package org.manzanita.documents.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The browser of this machine, in which axe-core looks at pages. */
record Browser(Path program) {

    private static final int SECONDS = 240;

    /** What axe-core says of a page. */
    record Found(String page, String impact, String rule, String says) {}

    static Optional<Browser> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> Stream
                .of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))).filter(Files::isExecutable).findFirst().map(Browser::new);
    }

    /**
     * Opens every page in one browser, each in a frame of its own, and asks axe-core of it.
     *
     * @param pages the HTML of each, by a name
     * @param folder where the browser may write
     */
    List<Found> findings(Map<String, String> pages, Path folder) throws IOException, InterruptedException {
        var host = Files.writeString(folder.resolve("host.html"), host(pages));
        var out = folder.resolve("dom.html");
        var process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-background-networking", "--disable-extensions", "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"), "--window-size=1280,1600",
                "--virtual-time-budget=600000", "--dump-dom", host.toUri().toString())
                .redirectOutput(out.toFile()).redirectError(folder.resolve("errors.txt").toFile()).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The browser " + program + " gave no answer within " + SECONDS + " s.");
        }
        var answer = Jsoup.parse(Files.readString(out)).getElementById("answer");
        if (answer == null || !answer.hasAttr("data-done")) {
            throw new IllegalStateException("axe-core did not come to an end in " + program + ": "
                    + Files.readString(folder.resolve("errors.txt")));
        }
        var found = new ArrayList<Found>();
        for (var line : answer.getElementsByTag("li")) {
            found.add(new Found(line.attr("data-page"), line.attr("data-impact"), line.attr("data-rule"), line.text()));
        }
        return found;
    }

    private static String host(Map<String, String> pages) throws IOException {
        var frames = new StringBuilder();
        pages.forEach((name, html) -> frames.append("[\"").append(name).append("\",\"").append(base64(html))
                .append("\"],\n"));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Pages</title></head><body><ul id="answer"></ul><script>
                const text = encoded => new TextDecoder().decode(Uint8Array.from(atob(encoded), c => c.charCodeAt(0)));
                const axeCore = text("%s");
                const pages = [%s];
                const answer = document.getElementById("answer");
                function say(page, impact, rule, words) {
                    const line = document.createElement("li");
                    Object.assign(line.dataset, {page, impact, rule});
                    line.textContent = words;
                    answer.append(line);
                }
                async function look(page, html) {
                    const frame = document.createElement("iframe");
                    frame.title = page;
                    frame.width = 1200;
                    frame.height = 1500;
                    await new Promise(loaded => { frame.onload = loaded; frame.srcdoc = html; document.body.append(frame); });
                    const script = frame.contentDocument.createElement("script");
                    script.textContent = axeCore;
                    frame.contentDocument.head.append(script);
                    const result = await frame.contentWindow.axe.run(frame.contentDocument, {resultTypes: ["violations"]});
                    result.violations.forEach(found => say(page, found.impact, found.id, found.help + " "
                        + found.nodes.map(node => node.target.join(" ")).slice(0, 3).join(", ")));
                    frame.remove();
                }
                (async () => {
                    for (const [page, html] of pages) {
                        await look(page, text(html));
                    }
                    answer.dataset.done = "yes";
                })().catch(error => say("host", "critical", "error", String(error)));
                </script></body></html>
                """
                .formatted(base64(axeCore()), frames);
    }

    private static String axeCore() throws IOException {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

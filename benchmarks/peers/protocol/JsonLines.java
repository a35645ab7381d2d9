import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Answers {"text"} lines on stdin with lines on stdout: {"mentions", "milliseconds", "processorMilliseconds"}. Offsets
 * are Java's: UTF-16.
 */
final class JsonLines {
    record Mention(String type, int start, int end) {}

    interface Reader {
        List<Mention> read(String text);
    }

    interface Loader {
        Reader load() throws IOException;
    }

    /** Counts in steps of ten milliseconds, which sums of many texts even out. */
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static void serve(Loader loader) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Some peers print while they load.
        System.setOut(System.err);
        Reader reader = loader.load();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String text = new JSONObject(line).getString("text");
            long processor = SYSTEM.getProcessCpuTime();
            long started = System.nanoTime();
            List<Mention> found = reader.read(text);
            double milliseconds = (System.nanoTime() - started) / 1e6;
            double processorMilliseconds = (SYSTEM.getProcessCpuTime() - processor) / 1e6;
            JSONArray mentions = new JSONArray();
            for (Mention mention : found) {
                mentions.put(new JSONObject()
                        .put("type", mention.type())
                        .put("start", mention.start())
                        .put("end", mention.end()));
            }
            answers.println(new JSONObject()
                    .put("mentions", mentions)
                    .put("milliseconds", milliseconds)
                    .put("processorMilliseconds", processorMilliseconds));
        }
    }
}

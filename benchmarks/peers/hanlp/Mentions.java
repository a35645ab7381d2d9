import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** HanLP 1.x with all its name recognizers: those of places and organizations are off by default. */
final class Mentions {
    public static void main(String[] arguments) throws IOException {
        JsonLines.serve(() -> {
            Segment segment = HanLP.newSegment().enableAllNamedEntityRecognize(true).enableOffset(true);
            return text -> {
                List<JsonLines.Mention> mentions = new ArrayList<>();
                int lineStart = 0;
                // A line at a time, which scores better and keeps its time linear.
                for (String line : text.split("\n", -1)) {
                    for (Term term : segment.seg(line)) {
                        int start = lineStart + term.offset;
                        mentions.add(new JsonLines.Mention(
                                term.nature.toString(), start, start + term.word.length()));
                    }
                    lineStart += line.length() + 1;
                }
                return mentions;
            };
        });
    }
}

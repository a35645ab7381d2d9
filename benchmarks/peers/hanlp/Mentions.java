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
                for (Term term : segment.seg(text)) {
                    int end = term.offset + term.word.length();
                    mentions.add(new JsonLines.Mention(term.nature.toString(), term.offset, end));
                }
                return mentions;
            };
        });
    }
}

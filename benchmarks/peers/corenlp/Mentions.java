import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** CoreNLP with the properties of its Chinese models, as far as names need them. */
final class Mentions {
    public static void main(String[] arguments) throws IOException {
        JsonLines.serve(() -> {
            Properties properties = new Properties();
            try (InputStream chinese =
                    Mentions.class.getClassLoader().getResourceAsStream("StanfordCoreNLP-chinese.properties")) {
                properties.load(chinese);
            }
            properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
            properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
            StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
            return text -> {
                CoreDocument document = new CoreDocument(text);
                pipeline.annotate(document);
                List<JsonLines.Mention> mentions = new ArrayList<>();
                for (CoreEntityMention mention : document.entityMentions()) {
                    mentions.add(new JsonLines.Mention(
                            mention.entityType(), mention.charOffsets().first(), mention.charOffsets().second()));
                }
                return mentions;
            };
        });
    }
}

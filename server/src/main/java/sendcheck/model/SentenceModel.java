package sendcheck.model;

import ai.onnxruntime.OrtException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.tone.Levels;
import sendcheck.tone.Opinion;
import sendcheck.tone.SecondOpinion;
import sendcheck.tone.SentenceInContext;

/**
 * The second opinion by the sentence model. It loads when it is told to, not before; until then, and where it cannot be loaded, it is not
 * available. Opinions are remembered by a hash of the sentence, so that a draft that changes in one place costs one sentence.
 */
public final class SentenceModel implements SecondOpinion, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);

    /** Some 400 letters; 3 MB. */
    private static final int SENTENCES = 8_000;

    private static final NotAvailable LOADING =
            new NotAvailable("The second opinion on tone is still loading; tone was judged by phrases alone.");
    private static final NotAvailable ABSENT =
            new NotAvailable("There is no second opinion on tone on this machine; tone was judged by phrases alone.");
    private static final NotAvailable BROKEN =
            new NotAvailable("The second opinion on tone broke; tone was judged by phrases alone.");

    /** Half of a SHA-256: two sentences never share it, and no sentence can be read off it. */
    private record Key(long high, long low) {
        static Key of(String sentence) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8)));
                return new Key(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    private record Loaded(SentenceVectors vectors, Weights weights, Map<String, Levels> levels) {}

    private final Path folder;
    private final Cache<Key, Opinion> heard =
            Caffeine.newBuilder().maximumSize(SENTENCES).build();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable Loaded loaded;
    private NotAvailable absence = LOADING;

    /** @param folder for model and native library, 50 MB; made when it loads */
    public SentenceModel(Path folder) {
        this.folder = folder;
    }

    /** Loads it, in half a second or so, if this machine can; else it stays away, and the log says why. Does not throw. */
    public void load() {
        use.writeLock().lock();
        try {
            if (loaded == null && absence == LOADING) {
                Weights weights = Weights.load();
                loaded = new Loaded(new ModelFiles(folder).load(), weights, weights.levels());
            }
        } catch (IOException | OrtException | ModelFiles.NoModel | RuntimeException | LinkageError e) {
            absence = ABSENT;
            LOG.warn("No second opinion on tone: {}", e.toString());
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public Reply about(SentenceInContext sentence) {
        Key key = Key.of(sentence.text());
        Opinion known = heard.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (!use.readLock().tryLock()) {
            return LOADING;
        }
        try {
            Loaded model = loaded;
            if (model == null) {
                return absence;
            }
            Opinion opinion = model.weights().opinion(Features.of(sentence.text(), model.vectors()), model.levels());
            heard.put(key, opinion);
            return opinion;
        } catch (OrtException | RuntimeException e) {
            // The message of either may hold words of the sentence.
            LOG.warn("No second opinion on a sentence: {}", e.getClass().getSimpleName());
            return BROKEN;
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (loaded != null) {
                loaded.vectors().close();
            }
        } catch (OrtException e) {
            LOG.warn("The sentence model did not close: {}", e.toString());
        } finally {
            loaded = null;
            absence = ABSENT;
            use.writeLock().unlock();
        }
    }
}

package sendcheck.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import sendcheck.tone.Levels;
import sendcheck.tone.Opinion;

/**
 * What training left: a regression a rule.
 *
 * @param origin checksum of the data and the code that they come of
 */
record Weights(String origin, List<RuleWeights> rules) {
    private static final String RESOURCE = "/sendcheck/model/weights.bin.gz";
    private static final int MAGIC = 0x53434D31;

    Weights {
        rules = List.copyOf(rules);
    }

    /** Those that the build holds. */
    static Weights load() throws IOException {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("this build holds no weights");
            }
            return read(in);
        }
    }

    static Weights read(InputStream file) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no weights");
            }
            String origin = in.readUTF();
            List<RuleWeights> rules = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                rules.add(RuleWeights.read(in));
            }
            return new Weights(origin, rules);
        }
    }

    void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(MAGIC);
            out.writeUTF(origin);
            out.writeInt(rules.size());
            for (RuleWeights rule : rules) {
                rule.write(out);
            }
        }
    }

    Map<String, Levels> levels() {
        Map<String, Levels> levels = new HashMap<>();
        rules.forEach(rule -> levels.put(rule.rule(), rule.levels()));
        return Map.copyOf(levels);
    }

    Opinion opinion(Features features, Map<String, Levels> levels) {
        Map<String, Double> plausibility = new HashMap<>();
        rules.forEach(rule -> plausibility.put(rule.rule(), rule.plausibility(features)));
        return new Opinion(plausibility, levels);
    }
}

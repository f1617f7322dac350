package org.baosong.region.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.baosong.kernel.RegionCode;

/**
 * The divisions that ship with the product, parents before children; {@code src/main/regions/rebuild.mjs} makes the file and
 * explains its form.
 *
 * @param version names the sources; another version makes the product bring its table up to date
 */
public record PublishedDivisions(String version, List<Division> rows) {

    private static final String RESOURCE = "/regions/divisions.tsv.gz";

    public PublishedDivisions {
        rows = List.copyOf(rows);
    }

    public static PublishedDivisions read() {
        try (InputStream packed = PublishedDivisions.class.getResourceAsStream(RESOURCE);
             BufferedReader lines = new BufferedReader(
                     new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            String version = lines.readLine().substring(1).trim();
            List<Division> rows = new ArrayList<>(45_000);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(line));
            }
            return new PublishedDivisions(version, rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Division row(String line) {
        String[] part = line.split("\t");
        String flags = part.length > 2 ? part[2] : "";
        return Division.published(RegionCode.of(part[0]), part[1], flags.contains("s"), flags.contains("p"));
    }
}

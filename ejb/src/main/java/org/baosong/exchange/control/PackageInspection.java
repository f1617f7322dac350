package org.baosong.exchange.control;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.kernel.DomainException;

/**
 * Looks at an uploaded file before any reader of workbooks does: what it is, how large it is unpacked, whether it carries what a list
 * never needs. Sizes are counted while unpacking; what the package claims of itself is not believed. Nothing is kept.
 */
final class PackageInspection {

    /** What office programs name parts written in markup. A sheet under any other name would be read without having been looked at. */
    private static final Pattern MARKUP = Pattern.compile(".*\\.(xml|rels|vml)");
    /** The other parts they write: pictures, settings of printers, the preview. A relationship that leads there leads to no sheet. */
    private static final Pattern OTHERS = Pattern.compile("xl/media/.*|xl/printersettings/.*\\.bin|docprops/thumbnail\\..*");


    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PASSWORD = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** The JDK's own, not whatever a library registers: its behaviour towards DTDs is known. */
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    }

    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    /** Refuses whatever is no plain workbook, with the reason. */
    static void check(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new DomainException(ExchangeError.EMPTY);
        }
        if (startsWith(head, OLE)) {
            throw new DomainException(contains(file, PASSWORD) ? ExchangeError.ENCRYPTED : ExchangeError.OLD_FORMAT);
        }
        if (!startsWith(head, ZIP)) {
            throw new DomainException(ExchangeError.NO_WORKBOOK);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new PackageInspection().parts(zip);
        } catch (DomainException refused) {
            throw refused;
        } catch (ZipException | EOFException | RuntimeException damaged) {
            boolean encrypted = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw new DomainException(encrypted ? ExchangeError.ENCRYPTED : ExchangeError.DAMAGED);
        }
    }

    private void parts(ZipFile zip) throws IOException {
        if (zip.size() > Limits.PARTS) {
            throw new DomainException(ExchangeError.BOMB);
        }
        if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
            throw new DomainException(ExchangeError.NO_WORKBOOK);
        }
        for (ZipEntry part : Collections.list(zip.entries())) {
            mustBeHarmless(part.getName().toLowerCase(Locale.ROOT));
        }
        for (ZipEntry part : Collections.list(zip.entries())) {
            measure(zip, part);
        }
        for (ZipEntry part : Collections.list(zip.entries())) {
            if (MARKUP.matcher(part.getName().toLowerCase(Locale.ROOT)).matches()) {
                prologue(zip, part);
            }
        }
    }

    private static void mustBeHarmless(String name) {
        if (name.contains("vbaproject") || name.contains("/activex/") || name.contains("/embeddings/") || name.contains("/macrosheets/")
                || name.contains("/ctrlprops/")) {
            throw new DomainException(ExchangeError.MACRO);
        }
        if (name.contains("/externallinks/") || name.endsWith("connections.xml") || name.contains("/querytables/")) {
            throw new DomainException(ExchangeError.EXTERNAL);
        }
        if (!MARKUP.matcher(name).matches() && !name.endsWith("/") && !OTHERS.matcher(name).matches()) {
            throw new DomainException(ExchangeError.DAMAGED);
        }
    }

    private void measure(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        boolean texts = !name.startsWith("xl/worksheets/");
        CellReferences references = MARKUP.matcher(name).matches() ? new CellReferences() : null;
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (unpacked > Limits.UNPACKED || texts && size > Limits.TEXTS) {
                    throw new DomainException(ExchangeError.BOMB);
                }
                if (references != null) {
                    references.watch(buffer, read);
                }
            }
        }
        if (references != null && references.isBeyond()) {
            throw new DomainException(ExchangeError.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
    }

    /**
     * A declaration of a document type is the door of entities, and no office program writes one. None writes another encoding either,
     * which would hide what is looked for byte by byte.
     */
    private static void prologue(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            int event = xml.getEventType();
            while (event != XMLStreamConstants.START_ELEMENT && xml.hasNext()) {
                event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new DomainException(ExchangeError.ENTITIES);
                }
            }
            boolean utf8 = isUtf8(xml.getEncoding()) && isUtf8(xml.getCharacterEncodingScheme());
            xml.close();
            if (!utf8) {
                throw new DomainException(ExchangeError.DAMAGED);
            }
        } catch (XMLStreamException unreadable) {
            throw new DomainException(ExchangeError.DAMAGED);
        }
    }

    private static boolean isUtf8(String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("UTF-8") || encoding.equalsIgnoreCase("US-ASCII");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(Path file, byte[] mark) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int from = 0; from + mark.length <= all.length; from++) {
            int i = 0;
            while (i < mark.length && all[from + i] == mark[i]) {
                i++;
            }
            if (i == mark.length) {
                return true;
            }
        }
        return false;
    }
}

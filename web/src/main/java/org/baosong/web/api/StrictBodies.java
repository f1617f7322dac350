package org.baosong.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/**
 * Reads every request body that is a record. Stricter than the container's reader: what is misspelt, of the wrong type, twice there or
 * too deep is refused at its place instead of being guessed or dropped.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodies implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                           MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            throw new DomainException(CommonError.MALFORMED);
        }
        return RecordReader.read(type, CanonicalJson.readObject(bytes));
    }
}

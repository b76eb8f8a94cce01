package sendcheck.draft;

/**
 * A file that goes with the message. Its contents are never read.
 *
 * @param type media type in lower case, empty if unknown
 * @param size bytes, 0 if unknown
 * @param inline whether it is a picture shown within the text
 */
public record Attachment(String name, String type, long size, boolean inline) {}

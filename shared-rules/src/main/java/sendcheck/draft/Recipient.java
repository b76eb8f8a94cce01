package sendcheck.draft;

/**
 * One addressee of a draft.
 *
 * @param field {@link Field#TO}, {@link Field#CC} or {@link Field#BCC}
 * @param index position within the field, from 0
 * @param written the entry as the client wrote it; places quote it
 */
public record Recipient(Field field, int index, Mailbox mailbox, String written) {
    public Place place() {
        return Place.whole(field, index, written);
    }
}

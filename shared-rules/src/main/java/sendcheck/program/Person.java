package sendcheck.program;

/**
 * A person of a program.
 *
 * @param name as listed, title included ("Dr. Maria Alvarez")
 * @param role as listed ("program director"), empty if unknown
 * @param email lower case, empty if unknown
 */
public record Person(String name, String role, String email) {}

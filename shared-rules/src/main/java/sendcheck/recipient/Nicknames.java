package sendcheck.recipient;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** First names and their everyday forms that do not begin alike (Robert, Bob). General knowledge of English given names. */
final class Nicknames {
    private static final List<Set<String>> GROUPS = Arrays.stream("""
            robert bob bobby rob
            william bill billy will
            richard dick rick rich
            elizabeth liz lizzie beth betty eliza lisa libby
            catherine katherine kathryn kate katie cathy kathy kat kitty
            margaret peggy meg maggie greta
            james jim jimmy jamie
            john jack johnny
            edward ed ted ned eddie
            charles chuck charlie
            henry harry hank
            anthony tony
            michael mike mick
            patricia pat patty trish
            theodore ted teddy
            francis frank
            lawrence larry
            susan sue
            deborah debbie deb
            jennifer jen jenny
            jessica jess
            rebecca becky
            victoria vicky
            stephen steve
            susannah susie
            alexander alex sasha sandy
            nicholas nick
            kenneth ken
            joseph joe
            joshua josh
            margarita rita
            isabella bella
            christina tina
            kristina tina
            dorothy dot dottie
            barbara barb babs
            andrew andy drew
            eugene gene
            gerald jerry
            leonard lenny
            judith judy
            pamela pam
            virginia ginny
            """.split("\n"))
            .map(line -> Arrays.stream(line.strip().split(" ")).collect(Collectors.toUnmodifiableSet()))
            .toList();

    private Nicknames() {}

    static boolean same(String left, String right) {
        return GROUPS.stream().anyMatch(group -> group.contains(left) && group.contains(right));
    }
}

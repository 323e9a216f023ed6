package dev.madang.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import dev.madang.security.Argon2PasswordHashing;
import dev.madang.security.UnicodeNameKeys;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The packaged jar holds parts of the libraries for accounts; they must do as the whole ones. */
class JarSecurityIT {

    @Test
    void tellsLookAlikesAsTheWholeLibraryDoes() throws Exception {
        assertThat(packaged(KeysOfManyCharacters.class)).isEqualTo(new KeysOfManyCharacters().get());
    }

    @Test
    void hashesAndMatchesPasswords() throws Exception {
        assertThat(packaged(Hashing.class)).isEqualTo("true false");
    }

    private static Object packaged(Class<? extends Supplier<String>> work) throws Exception {
        Path jar = Path.of(System.getProperty("madang.jar"));
        URL tests = JarSecurityIT.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] classPath = {jar.toUri().toURL(), tests};
        try (var packaged = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> there = packaged.loadClass(work.getName());
            return ((Supplier<?>) there.getConstructor().newInstance()).get();
        }
    }

    /** Of all that look like others, and of every sixteenth of the rest, which are mostly ideographs. */
    public static final class KeysOfManyCharacters implements Supplier<String> {

        private static final Set<Integer> HANGUL_FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

        private final SpoofChecker looks = new SpoofChecker.Builder().build();

        @Override
        public String get() {
            UnicodeNameKeys keys = new UnicodeNameKeys();
            String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                    .filter(c -> isOfALook(c) && !HANGUL_FILLERS.contains(c))
                    .filter(c -> c % 16 == 0 || looksLikeAnother(c))
                    .mapToObj(c -> new Username("Mi" + Character.toString(c) + " na"))
                    .flatMap(name -> keys.of(name).stream().map(NameKey::value).sorted())
                    .collect(Collectors.joining());
            return NameKey.of(all).value();
        }

        private static boolean isOfALook(int c) {
            return Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.DASH_PUNCTUATION
                    || Character.getType(c) == Character.OTHER_NUMBER;
        }

        private boolean looksLikeAnother(int c) {
            String one = Character.toString(c);
            return !looks.getSkeleton(one).equals(Normalizer.normalize(one, Normalizer.Form.NFD));
        }
    }

    public static final class Hashing implements Supplier<String> {

        @Override
        public String get() {
            Argon2PasswordHashing hashing = new Argon2PasswordHashing();
            String hash = hashing.hash(new Password("nineteen small hats"));
            return hashing.matches("nineteen small hats", hash) + " " + hashing.matches("nineteen", hash);
        }
    }
}

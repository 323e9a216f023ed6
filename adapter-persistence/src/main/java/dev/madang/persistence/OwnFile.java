package dev.madang.persistence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read. A command run as root gives them to the user who will need them. */
public final class OwnFile {

    private OwnFile() {}

    /**
     * Creates an empty file if there is none.
     *
     * @param like a folder or a file whose owner and group the new file gets, if this process may set them
     */
    public static void make(Path file, Path like) throws IOException {
        try {
            Files.createFile(file, ownersAlone(file));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        PosixFileAttributeView made = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (made != null) {
            give(made, Files.readAttributes(like, PosixFileAttributes.class));
        }
    }

    private static void give(PosixFileAttributeView made, PosixFileAttributes like) throws IOException {
        PosixFileAttributes own = made.readAttributes();
        try {
            if (!own.group().equals(like.group())) {
                made.setGroup(like.group());
            }
            if (!own.owner().equals(like.owner())) {
                made.setOwner(like.owner());
            }
        } catch (FileSystemException e) {
            // Only root may give files away.
        }
    }

    private static FileAttribute<?>[] ownersAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether every user of the machine can read or change it, if it is there. */
    public static boolean isForAll(Path file) {
        try {
            return isFor(PosixFilePermission.OTHERS_READ, file) || isFor(PosixFilePermission.OTHERS_WRITE, file);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFor(PosixFilePermission wanted, Path file) throws IOException {
        if (!has(wanted, file)) {
            return false;
        }
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (!has(PosixFilePermission.OTHERS_EXECUTE, folder)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(PosixFilePermission wanted, Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> granted = view == null || !Files.exists(file)
                ? Set.of()
                : view.readAttributes().permissions();
        return granted.contains(wanted);
    }
}

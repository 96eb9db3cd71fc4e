package org.manzanita.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a class file names: classes as {@code java/time/Clock}, and methods and fields with them, as
 * {@code java/time/Clock.systemUTC}. It is read from the constant pool (JVMS 4.4), so that what is named is found wherever
 * it is used; what is reached by reflection is not.
 */
public record ClassReferences(Set<String> names) {

    public ClassReferences {
        names = Set.copyOf(names);
    }

    /** The packages that the classes below the folder name, without their own and those of {@code java}, as Java has them. */
    public static Set<String> packagesOutside(Path classes) throws IOException {
        var own = new TreeSet<String>();
        var named = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                own.add(packageOf(classes.relativize(file).toString().replace('\\', '/')));
                of(file).names().forEach(name -> named.add(packageOf(name.replaceFirst("^\\[+L?", "")
                        .replaceFirst("\\..*", ""))));
            }
        }
        named.removeAll(own);
        named.removeIf(each -> each.isEmpty() || each.equals("java") || each.startsWith("java."));
        return named;
    }

    private static String packageOf(String name) {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')).replace('/', '.') : "";
    }

    static ClassReferences of(Path classFile) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(classFile))) {
            in.skipNBytes(8);
            return new ClassReferences(names(in, in.readUnsignedShort()));
        }
    }

    private static Set<String> names(DataInputStream in, int count) throws IOException {
        var texts = new HashMap<Integer, String>();
        var classes = new HashMap<Integer, Integer>();
        var pairs = new HashMap<Integer, Integer>();
        var members = new HashMap<Integer, Integer>();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 7 -> classes.put(index, in.readUnsignedShort());
                case 12 -> {
                    pairs.put(index, in.readUnsignedShort());
                    in.skipNBytes(2);
                }
                case 9, 10, 11 -> members.put(in.readUnsignedShort() << 16 | in.readUnsignedShort(), index);
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                case 3, 4, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("A class file has no constant of the kind " + tag + ".");
            }
        }
        var names = new TreeSet<String>();
        classes.values().forEach(name -> names.add(text(texts, name)));
        members.keySet().forEach(member -> names.add(text(texts, classes.getOrDefault(member >>> 16, 0)) + "."
                + text(texts, pairs.getOrDefault(member & 0xffff, 0))));
        return names;
    }

    private static String text(Map<Integer, String> texts, Integer index) {
        return texts.getOrDefault(index, "?");
    }
}

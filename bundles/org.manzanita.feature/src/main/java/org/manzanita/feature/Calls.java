package org.manzanita.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the byte code of a bundle calls: what no plug-in may, and what is told to whoever approves it.
 *
 * <p>It finds what is written plainly. Whoever hides a call behind reflection is not found out by this, which is why
 * reflection itself is told.
 *
 * @param objections a sentence for each call that no plug-in may make, with the method that makes it
 * @param reaches what it reaches beyond its imports, such as {@code network}, each with the first method that does
 */
record Calls(List<String> objections, Map<String, String> reaches) {

    /** Owner and method, or owner alone for every method of it. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("java/lang/System.exit", "would end the platform"),
            Map.entry("java/lang/Runtime.exit", "would end the platform"),
            Map.entry("java/lang/Runtime.halt", "would end the platform"),
            Map.entry("java/lang/Runtime.exec", "starts another program"),
            Map.entry("java/lang/Runtime.addShutdownHook", "outlives its own removal"),
            Map.entry("java/lang/ProcessBuilder.start", "starts another program"),
            Map.entry("java/lang/ProcessBuilder.startPipeline", "starts another program"),
            Map.entry("java/lang/System.load", "brings native code"),
            Map.entry("java/lang/System.loadLibrary", "brings native code"),
            Map.entry("java/lang/Runtime.load", "brings native code"),
            Map.entry("java/lang/Runtime.loadLibrary", "brings native code"),
            Map.entry("java/lang/System.setOut", "takes what others print"),
            Map.entry("java/lang/System.setErr", "takes what others print"),
            Map.entry("java/lang/System.setProperty", "changes the platform for everyone"),
            Map.entry("java/util/Locale.setDefault", "changes the platform for everyone"),
            Map.entry("java/util/TimeZone.setDefault", "changes the platform for everyone"),
            Map.entry("java/lang/foreign/", "reaches memory and code outside Java"),
            Map.entry("java/lang/instrument/", "changes classes of others"),
            Map.entry("com/sun/tools/attach/", "attaches itself to a process"),
            Map.entry("sun/misc/Unsafe", "reaches memory outside Java"),
            Map.entry("java/io/ObjectInputStream", "lets data choose what is run"),
            Map.entry("org/osgi/framework/BundleContext.installBundle", "brings in other bundles"),
            Map.entry("org/osgi/framework/Bundle.stop", "stops bundles"),
            Map.entry("org/osgi/framework/Bundle.uninstall", "removes bundles"),
            Map.entry("org/osgi/framework/Bundle.update", "replaces bundles"),
            Map.entry("org/osgi/framework/Bundle.adapt", "reaches the framework itself"),
            Map.entry("org/osgi/framework/startlevel/", "changes what is started"),
            Map.entry("org/osgi/framework/launch/", "reaches the framework itself"),
            Map.entry("org/osgi/framework/hooks/", "stands between bundles and the framework"));

    /** What is told of, by the beginning of the owner's name. */
    private static final Map<String, String> TOLD = Map.ofEntries(Map.entry("java/net/", "network"),
            Map.entry("javax/net/", "network"), Map.entry("java/net/http/", "network"),
            Map.entry("java/nio/channels/SocketChannel", "network"),
            Map.entry("java/nio/channels/ServerSocketChannel", "network"),
            Map.entry("java/nio/channels/DatagramChannel", "network"), Map.entry("java/nio/file/Files", "files"),
            Map.entry("java/io/File", "files"), Map.entry("java/io/RandomAccessFile", "files"),
            Map.entry("java/nio/channels/FileChannel", "files"), Map.entry("java/lang/reflect/", "reflection"),
            Map.entry("java/lang/Class.forName", "reflection"), Map.entry("java/lang/invoke/MethodHandles$Lookup.find",
                    "reflection"),
            Map.entry("java/lang/invoke/MethodHandles.privateLookupIn", "reflection"),
            Map.entry("java/lang/Thread.<init>", "threads"), Map.entry("java/lang/Thread.start", "threads"),
            Map.entry("java/lang/Thread.ofVirtual", "threads"), Map.entry("java/lang/Thread.ofPlatform", "threads"),
            Map.entry("java/util/concurrent/Executors", "threads"), Map.entry("java/util/Timer", "threads"),
            Map.entry("java/sql/", "databases"));

    private static final List<String> HARMLESS = List.of("java/net/URI", "java/net/URLEncoder",
            "java/net/URLDecoder");

    static Calls of(Archive jar) {
        var objections = new ArrayList<String>();
        var reaches = new TreeMap<String, String>();
        for (var entry : jar.entries().entrySet()) {
            if (entry.getKey().endsWith(".class")) {
                try {
                    ClassShape.check(entry.getValue());
                    new ClassReader(entry.getValue()).accept(new Look(objections, reaches),
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                } catch (RuntimeException e) {
                    objections.add("Its class " + entry.getKey() + " cannot be read: " + e.getMessage() + ".");
                } catch (StackOverflowError e) {
                    objections.add("Its class " + entry.getKey() + " cannot be read: a constant is made of itself.");
                }
            }
        }
        return new Calls(List.copyOf(new TreeSet<>(objections)), reaches);
    }

    private static final class Look extends ClassVisitor {

        private final List<String> objections;
        private final Map<String, String> reaches;
        private String type = "";

        Look(List<String> objections, Map<String, String> reaches) {
            super(Opcodes.ASM9);
            this.objections = objections;
            this.reaches = reaches;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName,
                String[] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            var where = type + "." + name;
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                objections.add(where + " is native code.");
            }
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String form, boolean isInterface) {
                    called(where, owner, method);
                }

                @Override
                public void visitInvokeDynamicInsn(String method, String form, Handle bootstrap, Object... arguments) {
                    for (var argument : arguments) {
                        if (argument instanceof Handle handle) {
                            called(where, handle.getOwner(), handle.getName());
                        }
                    }
                }
            };
        }

        private void called(String where, String owner, String method) {
            var call = owner + "." + method;
            REFUSED.forEach((refused, why) -> {
                if (call.equals(refused) || owner.equals(refused)
                        || (refused.endsWith("/") && owner.startsWith(refused))) {
                    objections.add(where + " calls " + call.replace('/', '.') + ", which " + why + ".");
                }
            });
            TOLD.forEach((beginning, what) -> {
                if (call.startsWith(beginning) && !HARMLESS.contains(owner)) {
                    reaches.putIfAbsent(what, where + " calls " + call.replace('/', '.'));
                }
            });
        }
    }
}

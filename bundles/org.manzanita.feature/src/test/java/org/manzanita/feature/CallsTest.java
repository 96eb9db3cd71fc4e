package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.example.hostile.Hostile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** What the byte code of a bundle is refused for; each call in a class of its own. */
class CallsTest {

    static Stream<Arguments> hostile() {
        return Stream.of(Arguments.of(Hostile.Exits.class, "calls java.lang.System.exit"),
                Arguments.of(Hostile.ExitsByReference.class, "calls java.lang.System.exit"),
                Arguments.of(Hostile.Halts.class, "calls java.lang.Runtime.halt"),
                Arguments.of(Hostile.Executes.class, "calls java.lang.ProcessBuilder.start"),
                Arguments.of(Hostile.Native.class, "is native code"),
                Arguments.of(Hostile.Loads.class, "calls java.lang.System.loadLibrary"));
    }

    @ParameterizedTest(name = "P5: {1}")
    @MethodSource("hostile")
    void isRefusedByClassAndMethod(Class<?> type, String call) {
        assertThat(calls(type).objections()).singleElement().asString()
                .startsWith(type.getName() + ".run " + call);
    }

    @Test
    @DisplayName("P5: a Java agent, by its manifest")
    void anAgent() {
        var jar = SampleJar.named("org.example", "1").header("Premain-Class", "org.example.Agent").bytes();

        assertThat(JarShape.objections(Archive.of(jar))).singleElement().asString().contains("Premain-Class");
    }

    @Test
    @DisplayName("P18: Java serialization")
    void serialization() {
        assertThat(calls(Hostile.Deserializes.class).objections())
                .allMatch(each -> each.contains("calls java.io.ObjectInputStream")).isNotEmpty();
    }

    @Test
    @DisplayName("P6: what connects and writes is let in, and told to whoever approves it, with the method")
    void whatConnectsAndWritesIsTold() {
        var calls = calls(Hostile.Talks.class);

        assertThat(calls.objections()).isEmpty();
        assertThat(calls.reaches()).containsOnlyKeys("network", "files");
        assertThat(calls.reaches().get("network")).startsWith("org.example.hostile.Hostile$Talks.run calls java.net.");
    }

    @Test
    void aClassThatCannotBeReadIsRefused() {
        var jar = SampleJar.named("org.example", "1").entry("Broken.class", new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9});

        assertThat(Calls.of(Archive.of(jar.bytes())).objections()).singleElement().asString()
                .contains("Broken.class cannot be read");
    }

    @ParameterizedTest(name = "P18: a class whose {0} tells of 2 GiB")
    @CsvSource({"attribute, 0", "code, 1", "attribute of code, 2", "attribute of a method, 3"})
    void aClassThatTellsOfMoreThanItHas(String what, int place) throws Exception {
        var forged = forged(place);
        var jar = SampleJar.named("org.example", "1").entry("Forged.class", forged).bytes();
        var archive = Archive.of(jar);
        assertThat(archive.objections()).isEmpty();

        var calls = Bounds.hold(() -> Calls.of(archive));
        assertThat(calls.objections()).as(what).singleElement().asString()
                .contains("Forged.class cannot be read: it tells of 2147483647 bytes");
    }

    @Test
    @DisplayName("P18: a class of which a constant is made of itself")
    void aClassOfWhichAConstantIsMadeOfItself() throws IOException {
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Loop", null, "java/lang/Object", null);
        var bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", "nullConstant",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        var method = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null);
        method.visitCode();
        method.visitLdcInsn(new ConstantDynamic("it", "Ljava/lang/Object;", bootstrap,
                new ConstantDynamic("inner", "Ljava/lang/Object;", bootstrap)));
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
        writer.visitEnd();
        var looped = looped(writer.toByteArray());
        var archive = Archive.of(SampleJar.named("org.example", "1").entry("Loop.class", looped).bytes());

        assertThat(Calls.of(archive).objections()).singleElement().asString()
                .contains("Loop.class cannot be read: a constant is made of itself");
    }

    /** The outer constant, which is the second to name its bootstrap method by itself, is made to need itself. */
    private static byte[] looped(byte[] file) {
        var reader = new ClassReader(file);
        int outer = 0;
        int inner = 0;
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && file[at - 1] == 17) {
                if (inner == 0) {
                    inner = i;
                } else {
                    outer = i;
                }
            }
        }
        var text = new String(file, StandardCharsets.ISO_8859_1);
        // The bootstrap method of the outer constant has one argument, which is the inner one.
        var one = new String(new byte[]{0, 1, (byte) (inner >> 8), (byte) inner}, StandardCharsets.ISO_8859_1);
        int argument = text.lastIndexOf(one) + 2;
        var changed = file.clone();
        changed[argument] = (byte) (outer >> 8);
        changed[argument + 1] = (byte) outer;
        return changed;
    }

    /** A class with one method, in which one length is not so. */
    private static byte[] forged(int place) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.writeInt(0xCAFEBABE);
            data.writeInt(61);
            data.writeShort(9);
            for (var text : new String[]{"A", "java/lang/Object", "m", "()V", "Code", "Unknown"}) {
                data.writeByte(1);
                data.writeUTF(text);
            }
            data.writeByte(7);
            data.writeShort(1);
            data.writeByte(7);
            data.writeShort(2);
            data.writeShort(0);
            data.writeShort(7);
            data.writeShort(8);
            data.writeShort(0);
            data.writeShort(0);
            data.writeShort(1);
            data.writeShort(Opcodes.ACC_PUBLIC);
            data.writeShort(3);
            data.writeShort(4);
            data.writeShort(2);
            data.writeShort(5);
            data.writeInt(19);
            data.writeInt(0x00010001);
            data.writeInt(place == 1 ? Integer.MAX_VALUE : 1);
            data.writeByte(Opcodes.RETURN);
            data.writeShort(0);
            data.writeShort(1);
            unknown(data, place == 2);
            unknown(data, place == 3);
            data.writeShort(1);
            unknown(data, place == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void unknown(DataOutputStream data, boolean forged) throws IOException {
        data.writeShort(6);
        data.writeInt(forged ? Integer.MAX_VALUE : 0);
    }

    private static Calls calls(Class<?> type) {
        return Calls.of(Archive.of(SampleJar.named("org.example", "1").type(type).bytes()));
    }
}

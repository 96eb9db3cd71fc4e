package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.shadow.internal.Wire;

/** How a file of another system, and what an adapter makes of it, go from one process to another. */
final class FolderForm {

    private FolderForm() {}

    static void file(DataOutputStream out, byte[] file) throws IOException {
        out.writeInt(file.length);
        out.write(file);
    }

    static byte[] file(DataInputStream in) throws IOException {
        return in.readNBytes(Wire.count(in));
    }

    static void result(DataOutputStream out, ExchangeAdapter.Result result) throws IOException {
        out.writeInt(result.rows().size());
        for (var row : result.rows()) {
            var texts = new ArrayList<String>(List.of(row.table(), row.from()));
            new TreeMap<>(row.cells()).forEach((column, cell) -> texts.addAll(List.of(column, cell)));
            Wire.texts(out, texts);
        }
        LawForm.rows(out, result.asides().stream().map(each -> List.of(each.from(), each.why())).toList());
    }

    static ExchangeAdapter.Result result(DataInputStream in) throws IOException {
        try {
            var rows = new ArrayList<ExchangeAdapter.Row>();
            for (int left = Wire.count(in); left > 0; left--) {
                var texts = Wire.texts(in);
                var cells = new LinkedHashMap<String, String>();
                for (int i = 2; i < texts.size(); i += 2) {
                    cells.put(texts.get(i), texts.get(i + 1));
                }
                rows.add(new ExchangeAdapter.Row(texts.get(0), cells, texts.get(1)));
            }
            return new ExchangeAdapter.Result(rows,
                    LawForm.rows(in, 2, row -> new ExchangeAdapter.Aside(row.get(0), row.get(1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("A row cannot be read.", e);
        }
    }
}

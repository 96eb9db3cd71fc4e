package org.manzanita.vendor.internal;

import java.util.List;

/**
 * A class of a plug-in that is published.
 *
 * @param services the points of extension that it fills, by the names of their interfaces
 */
record Component(String name, List<String> services) {

    Component {
        services = List.copyOf(services);
    }

    String file() {
        return "OSGI-INF/" + name + ".xml";
    }

    /** As Declarative Services read it (OSGi Compendium 112). Nothing is looked up for it that a plug-in is not given. */
    String description() {
        var provides = new StringBuilder();
        services.forEach(each -> provides.append("    <provide interface=\"").append(each).append("\"/>\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s"
                    configuration-policy="ignore">
                  <implementation class="%s"/>
                  <service>
                %s  </service>
                </scr:component>
                """.formatted(name, name, provides);
    }
}

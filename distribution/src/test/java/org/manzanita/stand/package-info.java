/** What stands in for the console where only the way to it and back is tested. It is made into a bundle by the tests. */
package org.manzanita.stand;

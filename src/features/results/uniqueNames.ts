/** "a.png", "a (2).png": file names of which no two are the same, not even where upper and lower case count as one. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();

  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      unique = name.replace(/(?=\.[^.]*$|$)/, ` (${count})`);
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

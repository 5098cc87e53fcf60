// Makes elements; text stays text, whatever it says.

/** An element with attributes and children. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

/** An excerpt whose only markup is <mark>, as nodes. */
export function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, odd) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return odd % 2 ? el("mark", {}, text) : text;
  });
}

/** Files that take long to make, by their addresses. */
export const isExport = (address: string) => /\.(?:pdf|pptx)(?:\?|$)/.test(address);

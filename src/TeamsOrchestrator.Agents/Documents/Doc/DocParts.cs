namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>How long the parts of the text are, one behind the other.</summary>
/// <param name="Body">The body.</param>
/// <param name="Footnotes">The footnotes.</param>
/// <param name="Headers">Headers and footers.</param>
/// <param name="Comments">What reviewers wrote beside it.</param>
/// <param name="Endnotes">The endnotes.</param>
/// <param name="Boxes">Text boxes of the body.</param>
/// <param name="HeaderBoxes">Text boxes of the headers.</param>
internal readonly record struct DocParts(int Body, int Footnotes, int Headers, int Comments, int Endnotes, int Boxes, int HeaderBoxes)
{
    /// <summary>Gets the length of all of it.</summary>
    public long Length => (long)Body + Footnotes + Headers + Comments + Endnotes + Boxes + HeaderBoxes;
}

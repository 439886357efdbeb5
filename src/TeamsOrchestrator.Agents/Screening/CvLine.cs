namespace TeamsOrchestrator.Agents.Screening;

/// <summary>One non-empty line of a CV.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Number">Its number on that page, from 1.</param>
/// <param name="Start">The index of its first character in the page's text.</param>
/// <param name="End">The index behind its last character.</param>
/// <param name="FirstToken">The index of its first token in the CV's tokens.</param>
/// <param name="EndToken">The index behind its last token.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Continues">Whether it goes on with the sentence of the line before.</param>
internal sealed record CvLine(PageText Page, int Number, int Start, int End, int FirstToken, int EndToken, CvSection Section, bool Continues)
{
    public ReadOnlySpan<char> Text => Page.Text.AsSpan(Start, End - Start);
}

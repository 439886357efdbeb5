using System.Text;
using TeamsOrchestrator.Agents.Documents.Docx;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>Writes a DOC as the text that Word would show, and gathers what it would not.</summary>
internal sealed class DocText(DocFile file, LineCollector lines)
{
    private const char Cell = '\u0007';
    private const char Paragraph = '\r';
    private const char Page = '\f';
    private const char Drawing = '\u0008';

    // What may lie behind white text and cannot be told from the text: then it counts as seen.
    private readonly bool hasShadedCells = file.Paragraphs.All.Any(paragraph => paragraph.ShadesCells);
    private readonly StringBuilder text = new();
    private readonly StringBuilder secret = new();
    private readonly Stack<bool> fields = new();

    /// <summary>Writes all parts that people read. What reviewers wrote beside the text is none of them.</summary>
    /// <param name="cancellationToken">Ends the writing.</param>
    public void Write(CancellationToken cancellationToken)
    {
        var parts = file.Parts;
        var (footnotes, headers) = (parts.Body, parts.Body + parts.Footnotes);
        var endnotes = headers + parts.Headers + parts.Comments;
        var boxes = endnotes + parts.Endnotes;
        var hasDrawings = Has(Drawing, 0, headers + parts.Headers);
        var said = new HashSet<string>(StringComparer.Ordinal);
        WriteHeaders(areFooters: false);
        WritePart(boxes + parts.Boxes, parts.HeaderBoxes, judgesNoColor: true, said, cancellationToken);
        WritePart(0, parts.Body, hasDrawings, said: null, cancellationToken);
        WritePart(boxes, parts.Boxes, judgesNoColor: true, said: null, cancellationToken);
        WritePart(footnotes, parts.Footnotes, hasDrawings, said: null, cancellationToken);
        WritePart(endnotes, parts.Endnotes, hasDrawings, said: null, cancellationToken);
        WriteHeaders(areFooters: true);

        void WriteHeaders(bool areFooters)
        {
            foreach (var (start, end, _) in file.Headers.Where(header => header.IsFooter == areFooters))
            {
                WritePart(headers + start, end - start, hasDrawings, said, cancellationToken);
            }
        }
    }

    // Headers of the first and of even pages mostly say the same thing again.
    private void WritePart(int start, int length, bool judgesNoColor, HashSet<string>? said, CancellationToken cancellationToken)
    {
        var block = new DocxBlock();
        var (isInTable, isInCell) = (false, false);
        fields.Clear();
        foreach (var (position, piece) in Positions(start, length))
        {
            if ((position & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var sign = file.CharacterAt(piece, position);
            if (sign is not (Paragraph or Cell or Page))
            {
                Take(sign, piece.OffsetOf(position), judgesNoColor);
                continue;
            }

            var paragraph = file.Paragraphs.At(piece.OffsetOf(position));
            var isInside = sign == Cell || paragraph.IsInTable;
            if (isInside != isInTable)
            {
                Move(block, isInside);
                (isInTable, isInCell) = (isInside, false);
            }

            if (paragraph.EndsRow && sign == Cell)
            {
                text.Clear();
                block.EndRow();
                isInCell = false;
                continue;
            }

            if (isInside && !isInCell)
            {
                block.StartCell();
                isInCell = true;
            }

            End(block, paragraph);
            isInCell &= sign != Cell;
        }

        End(block, DocParagraph.Plain);
        Move(block, isInside: false);
        Give(block, said);
    }

    private static void Move(DocxBlock block, bool isInside)
    {
        if (isInside)
        {
            block.StartTable();
        }
        else
        {
            block.EndRow();
            block.EndTable();
        }
    }

    private void End(DocxBlock block, DocParagraph paragraph)
    {
        EndSecret();
        block.StartParagraph();
        block.Append(text.ToString());
        block.ItemDepth = paragraph.ItemDepth;
        block.EndParagraph(paragraph.Heading);
        text.Clear();
    }

    private void Give(DocxBlock block, HashSet<string>? said)
    {
        foreach (var line in block.Lines.Where(line => said is null || line.Text.Length == 0 || said.Add(line.Text)))
        {
            lines.Add(line.Text, line.Marks);
        }

        lines.Add(string.Empty);
    }

    // A field is what Word works out: first how, which nobody sees, then what came of it.
    private void Take(char sign, int offset, bool judgesNoColor)
    {
        switch (sign)
        {
            case '\u0013':
                fields.Push(false);
                return;
            case '\u0014' when fields.Count > 0:
                fields.Pop();
                fields.Push(true);
                return;
            case '\u0015' when fields.Count > 0:
                fields.Pop();
                return;
            default:
                break;
        }

        var look = file.Text.At(offset);
        if (fields.Contains(false) || look.IsDeleted)
        {
            return;
        }

        var shown = sign switch
        {
            '\u000B' => "\n",
            '\t' => "\t",
            '\u001E' => "-",
            '(' when look.IsSpecial => "•",
            < ' ' => string.Empty,
            _ => sign.ToString(),
        };
        var isWhite = look is { IsNearlyWhite: true, HasGround: false } && !judgesNoColor && !IsOnGround(offset);
        (look.IsHidden || isWhite ? secret : text).Append(shown);
        if (!look.IsHidden && !isWhite && !string.IsNullOrWhiteSpace(shown))
        {
            EndSecret();
        }
    }

    private bool IsOnGround(int offset) => file.Paragraphs.At(offset) is { IsShaded: true } || (hasShadedCells && file.Paragraphs.At(offset).IsInTable);

    private void EndSecret()
    {
        if (secret.ToString().Trim() is { Length: > 0 } unseen)
        {
            lines.Hidden.Add(unseen);
        }

        secret.Clear();
    }

    private bool Has(char wanted, int start, int length) => Positions(start, length).Any(place => file.CharacterAt(place.Piece, place.Position) == wanted);

    private IEnumerable<(int Position, DocPiece Piece)> Positions(int start, int length)
    {
        var end = start + length;
        foreach (var piece in file.Pieces.Where(piece => piece.End > start && piece.Start < end))
        {
            for (var position = Math.Max(start, piece.Start); position < Math.Min(end, piece.End); position++)
            {
                yield return (position, piece);
            }
        }
    }
}

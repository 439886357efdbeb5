using System.Text;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>Writes RTF as the text that a word processor would show, and gathers what it would not.</summary>
internal sealed class RtfText(ICollection<string> hidden, DocumentLimits limits)
{
    private const int TinyHalfPoints = 6;
    private const string CellSeparator = "  ";

    // What people do not read: tables of the file, pictures, instructions of fields, deleted text, old forms of new things.
    private static readonly HashSet<string> Unread = ("stylesheet info pict object objdata fldinst listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl "
        + "filetbl headerl headerr footerl footerr footerf nonshppict shppict blipuid sp bkmkstart bkmkend pntext pntxtb pntxta private annotation atnid atnauthor atrfstart atrfend deleted "
        + "template operator creatim revtim printim buptim userprops docvar wgrffmtfilter factoidname pgptbl fontemb falt panose mmathPr").Split(' ').ToHashSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["par"] = "\n", ["line"] = "\n", ["sect"] = "\n", ["page"] = "\n", ["row"] = "\n", ["nestrow"] = "\n", ["cell"] = CellSeparator, ["nestcell"] = CellSeparator, ["tab"] = "\t",
        ["bullet"] = "•", ["endash"] = "–", ["emdash"] = "—", ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”",
        ["emspace"] = " ", ["enspace"] = " ", ["qmspace"] = " ", ["~"] = " ", ["_"] = "-", ["\n"] = "\n", ["\r"] = "\n", ["\\"] = "\\", ["{"] = "{", ["}"] = "}",
    };

    private readonly Stack<RtfState> groups = new();
    private readonly RtfColors colors = new();
    private readonly RtfFonts fonts = new();
    private readonly StringBuilder text = new();
    private readonly StringBuilder secret = new();
    private readonly List<byte> pending = [];
    private readonly List<MarkedPlace> marks = [];
    private Encoding encoding = EncodingGuess.Get(1252);
    private RtfState state = new() { Repeats = 1, HalfPoints = 24 };
    private bool isMarked;
    private int toSkip;

    public IReadOnlyList<MarkedPlace> Marks => marks;

    /// <summary>Writes a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The visible text.</returns>
    public string Write(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        foreach (var token in RtfTokens.Read(content))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(token);
        }

        Flush();
        EndSecret();
        return text.ToString();
    }

    private void Take(RtfToken token)
    {
        if (token.Kind == '\0' || token is { Kind: '\\', Word: "'" })
        {
            TakeByte(token.Number);
            return;
        }

        Flush();
        switch (token.Kind)
        {
            case '{':
                if (groups.Count >= limits.Nesting)
                {
                    throw new UnreadableException(UnreadableReason.TooLarge);
                }

                groups.Push(state);
                isMarked = false;
                toSkip = 0;
                break;
            case '}':
                fonts.EndName();
                state = groups.TryPop(out var outer) ? outer : state;
                toSkip = 0;
                break;
            default:
                Control(token.Word, token.Number);
                break;
        }
    }

    private void TakeByte(int? value)
    {
        if (value is not { } known)
        {
            return;
        }

        if (toSkip > 0)
        {
            toSkip--;
        }
        else if (state.Destination == RtfDestination.Text)
        {
            pending.Add((byte)known);
        }
        else if (state.Destination == RtfDestination.Colors && known == ';')
        {
            colors.End();
        }
    }

    private void Control(string word, int? number)
    {
        if (word == "*")
        {
            isMarked = true; // who does not know the next word passes the group over
            return;
        }

        var isUnknown = isMarked;
        isMarked = false;
        if (word is "fonttbl" or "colortbl")
        {
            state = state with { Destination = word == "fonttbl" ? RtfDestination.Fonts : RtfDestination.Colors };
        }
        else if (isUnknown || Unread.Contains(word))
        {
            state = state with { Destination = word is "shppict" or "shpinst" or "shptxt" ? state.Destination : RtfDestination.Skipped };
        }
        else if (word == "u" && number is { } unit)
        {
            toSkip = state.Repeats;
            Append(((char)(ushort)unit).ToString());
        }
        else if (Signs.TryGetValue(word, out var sign))
        {
            Append(sign);
        }
        else
        {
            Format(word, number);
        }
    }

    private void Format(string word, int? number)
    {
        var isOn = number != 0;
        switch (word)
        {
            case "ansicpg" when number is { } page:
                encoding = EncodingGuess.Get(page);
                break;
            case "mac" or "pc" or "pca":
                encoding = EncodingGuess.Get(word == "mac" ? 10000 : word == "pc" ? 437 : 850);
                break;
            case "f" when number is { } font:
                fonts.Begin(state.Destination == RtfDestination.Fonts ? font : null);
                state = state with { Font = font, Encoding = fonts.EncodingOf(font) };
                break;
            case "fcharset" when state.Destination == RtfDestination.Fonts:
                fonts.SetCharacters(number ?? 0);
                break;
            case "red" or "green" or "blue" when state.Destination == RtfDestination.Colors:
                colors.Set(word[0], number ?? 0);
                break;
            case "uc":
                state = state with { Repeats = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "outlinelevel" when number is >= 0 and < 9 and var level && state.Destination == RtfDestination.Text:
                marks.Add(new MarkedPlace(text.Length, LineMarkKind.Heading, level + 1));
                break;
            case "v":
                state = state with { IsHidden = isOn };
                break;
            case "cf":
                state = state with { Color = number ?? 0 };
                break;
            case "fs":
                state = state with { HalfPoints = number ?? 24 };
                break;
            case "cb" or "highlight" or "chcbpat" or "cbpat" or "clcbpat" or "chshdng" or "shading":
                state = state with { HasGround = isOn && !(word is not ("chshdng" or "shading") && colors.IsNearlyWhite(number ?? 0)) };
                break;
            case "plain":
                state = state with { IsHidden = false, Color = 0, HalfPoints = 24, HasGround = false };
                break;
            case "pard" or "trowd":
                state = state with { HasGround = false };
                break;
            default:
                break;
        }
    }

    private void Flush()
    {
        if (pending.Count > 0)
        {
            var decoded = (state.Encoding ?? encoding).GetString([.. pending]);
            pending.Clear();
            Append(decoded);
        }
    }

    private void Append(string piece)
    {
        if (state.Destination != RtfDestination.Text)
        {
            return;
        }

        var isSecret = state.IsHidden || state.HalfPoints < TinyHalfPoints || (!state.HasGround && colors.IsNearlyWhite(state.Color));
        if (isSecret && piece is not ("\n" or CellSeparator or "\t"))
        {
            secret.Append(piece);
            return;
        }

        if (!string.IsNullOrWhiteSpace(piece))
        {
            EndSecret();
        }

        text.Append(piece);
        if (text.Length > limits.TextLength)
        {
            throw new UnreadableException(UnreadableReason.TooLarge);
        }
    }

    private void EndSecret()
    {
        if (secret.Length > 0)
        {
            hidden.Add(secret.ToString().Trim());
            secret.Clear();
        }
    }
}

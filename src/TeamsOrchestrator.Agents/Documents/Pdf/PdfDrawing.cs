namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Follows what a content stream draws, roughly and fast, to find text that something may cover or make unreadable. It is generous:
/// what it suspects is looked at, and only what cannot be seen there is hidden.</summary>
internal sealed class PdfDrawing
{
    private const int DeepestState = 100;
    private const int MostChecks = 4_000_000;
    private const int MostShapes = 5000;
    private const double SmallestCover = 5;
    private const double LikeEnough = 0.12;
    private const double Outside = 3;

    private readonly Stack<State> states = new();
    private readonly List<(double X, double Y)> texts = [];
    private readonly List<Shape> shapes = [];
    private State state = new(PdfMatrix.Identity, PdfArea.Everything, new Ink(0, 0, 0, IsKnown: true), 0);
    private PdfMatrix line = PdfMatrix.Identity;
    private PdfArea path = PdfArea.Nothing;
    private double leading;
    private bool isClipping;
    private int checks;

    /// <summary>Gets a value indicating whether some text is drawn in an invisible way.</summary>
    public bool HasInvisibleText { get; private set; }

    /// <summary>Gets a value indicating whether some text may be covered, cut off or of the colour of what is behind it.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>Gets a value indicating whether some text is drawn, or may be by another stream, so that it does not read from left to right.</summary>
    public bool HasTurned { get; private set; }

    /// <summary>Gets a value indicating whether any text is drawn.</summary>
    public bool HasText { get; private set; }

    /// <summary>Gets a value indicating whether something large enough to cover text is drawn.</summary>
    public bool HasCover { get; private set; }

    /// <summary>Gets a value indicating whether this is the drawing of a letter.</summary>
    public bool IsLetter { get; private set; }

    /// <summary>Follows a content stream to its end.</summary>
    /// <param name="content">The stream.</param>
    public void Follow(ReadOnlySpan<byte> content)
    {
        var operators = new PdfOperators(content);
        while (operators.Next())
        {
            if (operators.Name.Length <= 3)
            {
                Take(ref operators);
            }
        }
    }

    private void Take(ref PdfOperators operation)
    {
        switch (operation.Name)
        {
            case [(byte)'q']:
                if (states.Count < DeepestState)
                {
                    states.Push(state);
                }

                break;
            case [(byte)'Q']:
                state = states.TryPop(out var before) ? before : state;
                break;
            case [(byte)'c', (byte)'m']:
                state = state with { Now = Matrix(ref operation).Then(state.Now) };
                break;
            case [(byte)'d', (byte)'0' or (byte)'1']:
                IsLetter = true;
                break;
            case [(byte)'D', (byte)'o'] or [(byte)'B', (byte)'I'] or [(byte)'E', (byte)'I']:
                HasTurned |= state.Now.IsTurned;
                Cover(Transform(0, 0, 1, 1), color: null);
                break;
            case [(byte)'s', (byte)'h']:
                Cover(state.Clip, color: null);
                break;
            default:
                if (!TakePath(ref operation) && !TakeColor(ref operation))
                {
                    TakeText(ref operation);
                }

                break;
        }
    }

    private bool TakePath(ref PdfOperators operation)
    {
        switch (operation.Name)
        {
            case [(byte)'r', (byte)'e']:
                var (x, y) = (operation[0], operation[1]);
                path = Transform(x, y, x + operation[2], y + operation[3], path);
                return true;
            case [(byte)'m'] or [(byte)'l']:
                path = path.With(state.Now.Apply(operation[0], operation[1]));
                return true;
            case [(byte)'c'] or [(byte)'v'] or [(byte)'y']:
                path = path.With(state.Now.Apply(operation[operation.Count - 2], operation[operation.Count - 1]));
                return true;
            case [(byte)'W', ..]:
                isClipping = true;
                return true;
            case [(byte)'f', ..] or [(byte)'F'] or [(byte)'B'] or [(byte)'B', (byte)'*'] or [(byte)'b'] or [(byte)'b', (byte)'*']:
                Cover(path.Within(state.Clip), state.Fill);
                EndPath();
                return true;
            case [(byte)'n'] or [(byte)'S'] or [(byte)'s']:
                EndPath();
                return true;
            default:
                return false;
        }
    }

    private bool TakeColor(ref PdfOperators operation)
    {
        switch (operation.Name)
        {
            case [(byte)'g']:
                state = state with { Fill = new Ink(operation[0], operation[0], operation[0], IsKnown: true) };
                return true;
            case [(byte)'r', (byte)'g']:
                state = state with { Fill = new Ink(operation[0], operation[1], operation[2], IsKnown: true) };
                return true;
            case [(byte)'k']:
                var light = 1 - operation[3];
                state = state with { Fill = new Ink((1 - operation[0]) * light, (1 - operation[1]) * light, (1 - operation[2]) * light, IsKnown: true) };
                return true;
            case [(byte)'s', (byte)'c', ..]:
                // One number is a grey or a tint, three are mostly red, green and blue.
                state = state with { Fill = operation.Count == 3 ? new Ink(operation[0], operation[1], operation[2], IsKnown: true) : operation.Count == 1 ? new Ink(operation[0], operation[0], operation[0], IsKnown: true) : default };
                return true;
            default:
                return false;
        }
    }

    private void TakeText(ref PdfOperators operation)
    {
        switch (operation.Name)
        {
            case [(byte)'B', (byte)'T']:
                line = PdfMatrix.Identity;
                break;
            case [(byte)'T', (byte)'r']:
                state = state with { Mode = (int)operation[0] };
                break;
            case [(byte)'T', (byte)'L']:
                leading = operation[0];
                break;
            case [(byte)'T', (byte)'m']:
                line = Matrix(ref operation);
                break;
            case [(byte)'T', (byte)'d' or (byte)'D']:
                leading = operation.Name[1] == 'D' ? -operation[1] : leading;
                line = new PdfMatrix(1, 0, 0, 1, operation[0], operation[1]).Then(line);
                break;
            case [(byte)'T', (byte)'*']:
                line = new PdfMatrix(1, 0, 0, 1, 0, -leading).Then(line);
                break;
            case [(byte)'\''] or [(byte)'"']:
                line = new PdfMatrix(1, 0, 0, 1, 0, -leading).Then(line);
                Show();
                break;
            case [(byte)'T', (byte)'j' or (byte)'J']:
                Show();
                break;
            default:
                break;
        }
    }

    private void Show()
    {
        HasText = true;
        HasInvisibleText |= state.Mode is 3 or 7;
        var place = line.Then(state.Now);
        HasTurned |= place.IsTurned;
        var point = place.FirstLetter;
        if (IsSuspect || texts.Count >= MostShapes)
        {
            IsSuspect = true;
            return;
        }

        texts.Add(point);
        IsSuspect |= !state.Clip.Holds(point, Outside);
        for (var index = shapes.Count - 1; index >= 0; index--)
        {
            checks++;
            if (shapes[index].Area.Holds(point))
            {
                IsSuspect |= IsLost(shapes[index]); // only what was drawn last lies behind it
                break;
            }
        }
    }

    // A picture may be of any colour.
    private bool IsLost(Shape behind) => behind.Fill is not { } ground || (ground.IsKnown && state.Fill.IsKnown && ground.IsLike(state.Fill, LikeEnough));

    private void Cover(PdfArea area, Ink? color)
    {
        if (area.Width < SmallestCover || area.Height < SmallestCover)
        {
            return;
        }

        HasCover = true;
        checks += texts.Count;
        IsSuspect |= shapes.Count >= MostShapes || checks > MostChecks || texts.Exists(point => area.Holds(point));
        if (!IsSuspect)
        {
            shapes.Add(new Shape(area, color));
        }
    }

    private void EndPath()
    {
        if (isClipping)
        {
            state = state with { Clip = state.Clip.Within(path) };
        }

        (path, isClipping) = (PdfArea.Nothing, false);
    }

    private PdfArea Transform(double left, double bottom, double right, double top, PdfArea? with = null) => (with ?? PdfArea.Nothing)
        .With(state.Now.Apply(left, bottom)).With(state.Now.Apply(right, bottom)).With(state.Now.Apply(left, top)).With(state.Now.Apply(right, top));

    private static PdfMatrix Matrix(ref PdfOperators operation) => new(operation[0], operation[1], operation[2], operation[3], operation[4], operation[5]);

    private readonly record struct Ink(double Red, double Green, double Blue, bool IsKnown)
    {
        public bool IsLike(Ink other, double tolerance) => Math.Abs(Red - other.Red) <= tolerance && Math.Abs(Green - other.Green) <= tolerance && Math.Abs(Blue - other.Blue) <= tolerance;
    }

    private readonly record struct Shape(PdfArea Area, Ink? Fill);

    private readonly record struct State(PdfMatrix Now, PdfArea Clip, Ink Fill, int Mode);
}

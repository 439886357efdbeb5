namespace TeamsOrchestrator.UnitTests.Quality;

public sealed class SliceTests
{
    private const string Features = "src/TeamsOrchestrator.Bot/Features";

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["Screening"] = ["StartScreening"],
        ["Reviews"] = ["DecideReview", "ReviewCard"],
    };

    [Fact]
    public void No_slice_reaches_into_another_slice()
    {
        var files = Repository.Files(Features, ".cs").Select(path => (Path: path, Slice: SliceOf(path))).Where(file => file.Slice is not null).ToList();
        var typesOf = files.GroupBy(file => file.Slice!, StringComparer.Ordinal)
            .ToDictionary(slice => slice.Key, slice => slice.Select(file => Path.GetFileNameWithoutExtension(file.Path)).ToArray(), StringComparer.Ordinal);

        var reaches = files.SelectMany(file => SliceRules.ForeignUses(file.Slice!, File.ReadAllText(file.Path), typesOf)
            .Select(use => $"{Repository.Name(file.Path)} uses {use}"));

        reaches.ShouldBeEmpty("Slices meet in Hiring, Data and Jobs, never in each other.");
    }

    [Fact]
    public void No_slice_is_imported_everywhere() =>
        Repository.Files("src/TeamsOrchestrator.Bot", ".cs", ".csproj")
            .Where(path => File.ReadLines(path).Any(line =>
                line.Contains("Bot.Features.", StringComparison.Ordinal)
                && (line.Contains("global using", StringComparison.Ordinal) || line.Contains("<Using ", StringComparison.Ordinal))))
            .Select(Repository.Name)
            .ShouldBeEmpty("A global using opens one slice to all others.");

    [Theory]
    [InlineData("using TeamsOrchestrator.Bot.Features.Reviews;")]
    [InlineData("using Card = TeamsOrchestrator.Bot.Features.Reviews.ReviewCard;")]
    [InlineData("var card = global::TeamsOrchestrator.Bot.Features.Reviews.ReviewCard.Build(review);")]
    [InlineData("var card = Features.Reviews.ReviewCard.Build(review);")]
    [InlineData("var card = Reviews.ReviewCard.Build(review);")]
    public void A_reach_into_another_slice_is_found(string source) =>
        SliceRules.ForeignUses("Screening", source, Known).ShouldNotBeEmpty();

    [Theory]
    [InlineData("namespace TeamsOrchestrator.Bot.Features.Screening;")]
    [InlineData("using TeamsOrchestrator.Hiring.Reviews;")]
    [InlineData("var reviews = db.Reviews.Where(review => review.IsOpen);")]
    [InlineData("var review = Hiring.Reviews.ReviewCard;")]
    public void What_is_no_reach_is_let_through(string source) =>
        SliceRules.ForeignUses("Screening", source, Known).ShouldBeEmpty();

    private static string? SliceOf(string path)
    {
        var parts = Path.GetRelativePath(Repository.PathTo(Features), path).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }
}

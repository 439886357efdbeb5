using System.Globalization;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Benchmarks.Channel;

/// <summary>The card of 4 KB that every compared bot answers with, made anew for each click.</summary>
internal static class ApprovedCard
{
    private const int Facts = 8;
    private const int Comments = 8;

    public static AdaptiveCard Of(string review)
    {
        var data = new ReviewData(review);
        return new()
        {
            Body =
            [
                new TextBlock($"Review {review} was approved") { Size = TextSize.Large, Weight = TextWeight.Bolder },
                new ColumnSet
                {
                    Columns =
                    [
                        new() { Width = "auto", Items = [new TextBlock("Approved") { Color = TextColor.Good, Weight = TextWeight.Bolder }] },
                        new() { Width = "stretch", Items = [new TextBlock("by Alex Example on 4 March 2026 at 09:15") { IsSubtle = true }] },
                    ],
                },
                new FactSet([.. Enumerable.Range(1, Facts).Select(Text).Select(n => new Fact("Field " + n, "A value of the review that a reader wants to see, number " + n))]),
                .. Enumerable.Range(1, Comments).Select(Text).Select(Comment),
            ],
            Actions =
            [
                ExecuteAction.For("Withdraw the approval", "withdraw", data, ReviewJson.Default.ReviewData),
                ExecuteAction.For("Ask for changes", "changes", data, ReviewJson.Default.ReviewData),
                new OpenUrlAction { Title = "Open", Url = "https://reviews.example.com/r/" + review },
            ],
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Container Comment(string number) => new()
    {
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"Reviewer {number} wrote:") { Weight = TextWeight.Bolder },
            new TextBlock($"The change reads well and does what the title says; the test covers the case that failed before. Comment {number}.") { IsSubtle = true },
        ],
    };
}

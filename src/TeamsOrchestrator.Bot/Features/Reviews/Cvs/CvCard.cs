using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>The text of a CV, page by page, with the quotes marked.</summary>
internal static class CvCard
{
    public static RenderedCard Build(CvModel model, Words words)
    {
        var page = Math.Clamp(model.Page, 0, Math.Max(0, model.Pages.Count - 1));
        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Cv_Heading", CardText.Escape(model.Name)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(CardText.Escape(DecisionWords.Cut(model.FileName, 120))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                .. Text(model, page, words),
                .. model.Link is null ? Array.Empty<CardElement>() : [new TextBlock(words["Cv_LinkHint"]) { IsSubtle = true, Size = TextSize.Small }],
            ],
            Actions = Buttons(model, page, words),
        };
        return RenderedCard.Of(card, words["Cv_Summary"]);
    }

    private static IEnumerable<CardElement> Text(CvModel model, int page, Words words)
    {
        if (model.Pages.Count == 0)
        {
            yield return new TextBlock(model.IsBlind ? words["Cv_BlindClosed", model.Fault ?? string.Empty] : words["Cv_NoText", model.Fault ?? string.Empty]);
            yield break;
        }

        if (model.IsCompared)
        {
            yield return new TextBlock(words[model.IsBlind ? "Cv_Blind" : "Cv_ComparedHint"]) { IsSubtle = true, Size = TextSize.Small };
        }

        yield return new TextBlock(model.IsSource ? words["Cv_Source"] : words["Cv_Page", page + 1, model.Pages.Count]) { IsSubtle = true, Size = TextSize.Small };
        int? before = null;
        foreach (var line in model.Pages[page])
        {
            if (line.Page is { } number && number != before)
            {
                before = number;
                yield return new TextBlock(words["Cv_FilePage", number]) { IsSubtle = true, Size = TextSize.Small, Separator = true };
            }

            yield return new RichTextBlock([.. line.Pieces.Select(piece =>
                piece.Marked ? new TextRun(piece.Text) { Weight = TextWeight.Bolder, Highlight = true } : new TextRun(piece.Text))]) { Spacing = Spacing.None };
        }
    }

    private static List<CardAction> Buttons(CvModel model, int page, Words words)
    {
        var buttons = new List<CardAction>();
        if (page > 0)
        {
            buttons.Add(CvButtons.Page(words["Cv_Previous"], model.CandidateId, model.StackId, page - 1, model.IsCompared));
        }

        if (page < model.Pages.Count - 1)
        {
            buttons.Add(CvButtons.Page(words["Cv_Next"], model.CandidateId, model.StackId, page + 1, model.IsCompared));
        }

        if (model is { IsBlind: false, IsSource: false, Pages.Count: > 0 })
        {
            buttons.Add(CvButtons.Page(words[model.IsCompared ? "Cv_AsHandedIn" : "Cv_AsCompared"], model.CandidateId, model.StackId, compared: !model.IsCompared));
        }

        if (model.Link is { } link)
        {
            buttons.Add(new OpenUrlAction { Title = words["Cv_Download"], Url = link });
        }

        if (model.CanBeOffered)
        {
            buttons.Add(OfferCv.Button(words["Cv_Download"], model.CandidateId, model.StackId));
        }

        buttons.Add(ShowAgain.ToStack(words["Deciding_Back"], model.StackId));
        return buttons;
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsOrchestrator.BotTests.Playground;

namespace TeamsOrchestrator.BrowserTests.Playground;

/// <summary>Cards and answers that look like the product's, so that the page is seen as it will be used.</summary>
internal sealed class StoryBot(ScriptedBot bot)
{
    private readonly TaskCompletionSource approving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets or sets a value indicating whether a click is answered only after <see cref="LetApprove"/>.</summary>
    public bool HoldsClicks { get; set; }

    public string? ProgressId { get; private set; }

    private JsonObject? Riley { get; set; }

    public void LetApprove() => approving.SetResult();

    public async Task<IResult> AnswerAsync(JsonObject activity)
    {
        switch ((string?)activity["type"])
        {
            case "conversationUpdate":
                await bot.SayAsync(activity, Welcome((string)activity["from"]!["name"]!));
                return Results.Accepted();
            case "message" when (string?)activity["text"] is "screen sample":
                Riley = activity;
                ProgressId = await bot.SayAsync(activity, Progress("0 of 10 CVs read"));
                await bot.SayAsync(Manager, CriteriaCard());
                return Results.Accepted();
            case "invoke":
                if (HoldsClicks)
                {
                    await approving.Task;
                }

                return Results.Text(CardAnswer(ReviewCard()).ToJsonString(), "application/json");
            default:
                return Results.Accepted();
        }
    }

    public JsonObject Manager => bot.HeardOf("installationUpdate").Last(activity => (string?)activity["from"]!["name"] is "Morgan Manager");

    public Task EditProgressAsync(string text) => bot.CallAsync(HttpMethod.Put, Riley!, $"activities/{ProgressId}", Progress(text));

    public static JsonObject CardAnswer(JsonObject card) => new()
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.card.adaptive",
        ["value"] = card,
    };

    public static JsonObject CriteriaCard()
    {
        var message = ScriptedBot.Message(Parse(
            """
            {
              "type": "AdaptiveCard", "version": "1.5",
              "body": [
                { "type": "TextBlock", "text": "Are these the right criteria?", "size": "large", "weight": "bolder", "wrap": true, "style": "heading" },
                { "type": "TextBlock", "text": "<at>Riley Recruiter</at> asks you, as hiring manager of **R-1 Senior Data Engineer**. Please decide by Thu 4 June.", "wrap": true },
                { "type": "Container", "style": "emphasis", "items": [
                  { "type": "ColumnSet", "columns": [
                    { "type": "Column", "width": "auto", "items": [ { "type": "TextBlock", "text": "Must-have", "color": "accent", "weight": "bolder" } ] },
                    { "type": "Column", "width": "stretch", "items": [
                      { "type": "TextBlock", "text": "Five years of data engineering", "wrap": true, "weight": "bolder" },
                      { "type": "TextBlock", "text": "“You bring at least five years of experience in data engineering.”", "wrap": true, "isSubtle": true, "size": "small", "spacing": "none" } ] } ] },
                  { "type": "ColumnSet", "columns": [
                    { "type": "Column", "width": "auto", "items": [ { "type": "TextBlock", "text": "High", "color": "good", "weight": "bolder" } ] },
                    { "type": "Column", "width": "stretch", "items": [ { "type": "TextBlock", "text": "SQL and data modelling", "wrap": true, "weight": "bolder" } ] } ] } ] },
                { "type": "FactSet", "facts": [ { "title": "Version", "value": "1" }, { "title": "Made by", "value": "Criteria agent, rules-based" } ] },
                { "type": "Input.ChoiceSet", "id": "person", "label": "Ask somebody else", "style": "filtered", "placeholder": "Type a name",
                  "choices.data": { "type": "Data.Query", "dataset": "graph.microsoft.com/users" },
                  "choices": [ { "title": "Harper HR", "value": "h" }, { "title": "Riley Recruiter", "value": "r" } ] },
                { "type": "TextBlock", "text": "Approve starts the screening of 10 CVs.", "wrap": true, "isSubtle": true }
              ],
              "actions": [
                { "type": "Action.Execute", "title": "Approve", "verb": "review.approve", "style": "positive", "data": { "review": "7" } },
                { "type": "Action.ShowCard", "title": "Edit", "card": { "type": "AdaptiveCard", "body": [ { "type": "Input.Text", "id": "text", "label": "Criterion", "value": "SQL" } ] } },
                { "type": "Action.ShowCard", "title": "Reject", "card": { "type": "AdaptiveCard",
                  "body": [ { "type": "Input.Text", "id": "reason", "label": "Reason", "isMultiline": true, "isRequired": true, "errorMessage": "Give a reason" } ],
                  "actions": [ { "type": "Action.Execute", "title": "Send the reason", "verb": "review.reject", "style": "destructive", "data": { "review": "7" } } ] } }
              ],
              "msteams": { "entities": [ { "type": "mention", "text": "<at>Riley Recruiter</at>", "mentioned": { "id": "29:x", "name": "Riley Recruiter" } } ] }
            }
            """));
        message["summary"] = "Criteria to review: R-1 Senior Data Engineer";
        message["entities"] = Generated();

        return message;
    }

    public static JsonObject Progress(string text)
    {
        var message = ScriptedBot.Card(text, new JsonObject { ["type"] = "Action.Execute", ["title"] = "Stop", ["verb"] = "screening.stop" });
        message["summary"] = "R-1 Senior Data Engineer: screening started";

        return message;
    }

    private static JsonObject ReviewCard() => ScriptedBot.CardContent(
        "Criteria approved. The screening has started; the candidates come as one stack.",
        new JsonObject { ["type"] = "Action.Execute", ["title"] = "Undo", ["verb"] = "review.undo" });

    private static JsonObject Welcome(string name) => new()
    {
        ["type"] = "message",
        ["text"] = $"Hello {name.Split(' ')[0]}, I help people **hire well**. Say `help` to see what I can do for you.",
        ["textFormat"] = "markdown",
    };

    private static JsonArray Generated() => new(Parse(
        """{ "type": "https://schema.org/Message", "@type": "Message", "@context": "https://schema.org", "additionalType": ["AIGeneratedContent"] }"""));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Playground.Client;
using TeamsOrchestrator.Bot.Playground.Page;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground;

/// <summary>The JSON that the page and the playground exchange. Activities stay loose objects, as on the wire.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(PersonView))]
[JsonSerializable(typeof(MessageView))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(MessageMark))]
[JsonSerializable(typeof(ConversationMark))]
[JsonSerializable(typeof(FileView))]
[JsonSerializable(typeof(MessageDraft))]
[JsonSerializable(typeof(CardClick))]
[JsonSerializable(typeof(ClickAnswer))]
[JsonSerializable(typeof(NewPerson))]
[JsonSerializable(typeof(LanguageChoice))]
[JsonSerializable(typeof(Surroundings))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PlaygroundJson : JsonSerializerContext;

<nav class="trail" aria-label="[[forms.trail]]"><a href="/catalog">[[catalog.title]]</a><a href="{{MC_ADDRESS}}">{{MC_TITLE}}</a></nav>
<h1 class="title">{{MC_TITLE}}</h1>
[[>recognition/worth]]

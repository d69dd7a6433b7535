<nav class="trail" aria-label="[[catalog.trail]]"><a href="/catalog">[[catalog.title]]</a></nav>
<h1 class="title">[[catalog.stacks_title]]</h1>
<p class="lead">[[catalog.stacks_lead]]</p>
<ul class="stacks stacks-all section">
{{#STACK}}[[>catalog/stack_item]]{{/STACK}}
</ul>

{{#ITEM}}<details class="ledger-row">
<summary><span class="ledger-name"><strong>{{ITEM_TITLE}}</strong> <small>{{WHEN}}</small></span><span class="ledger-hours">{{SIZE}}</span><span class="ledger-units">{{AMOUNT}}<span class="usa-sr-only"> {{UNIT}}</span></span><span class="ledger-standing"><span class="swatch {{SWATCH}}"></span><span>{{STANDING}}{{#WHY}}: <span lang="{{WHY_TEXT_LANG}}">{{WHY_TEXT}}</span>{{/WHY}}</span></span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary>
<ol class="ledger-steps">[[>recognition/rules]]</ol>
</details>{{/ITEM}}
